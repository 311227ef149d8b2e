### review: draft

# 每個網頁都會用到的詞。簡單、短、容易懂。
# Words that every page shares. Plain, short, grade 6.

continue = 繼續
back = 返回
change = 修改
save = 儲存
cancel = 取消
print = 列印本頁
call-us = 打電話給我們
skip-to-main = 跳到主要內容
language-label = 語言
language-more = 更多語言
translation-draft = 這一頁是我們自己翻譯的,還沒有專業譯者檢查過。有看不明白的地方嗎?請打電話給我們。
navigation-label = 主選單
stop-messages = 不再接收訊息
progress = 第 { $at } 題,共 { $of } 題
footer-privacy = { $pharmacy } 會為您的回答保密。只有照顧您的醫護人員能看到。
footer-staff = 每次查看病患資料都會留下紀錄。
footer-demo = 回到示範頁面

# Forms
answer-urgent = 緊急情況
your-answer = 您的回答
or = 或者
error-prefix = 錯誤:
errors-title = 請檢查這裡

# The page closes for safety
idle-closes = 為了您的安全,如果您不使用,本頁會在{ $time }關閉。您的回答會保留。
idle-title = 您還在嗎?
idle-body = 為了您的安全,本頁會在 2 分鐘後關閉。您的回答已經儲存。
idle-stay = 不要關閉本頁

# Error pages
fault-forbidden-title = 您不能打開這個網頁
fault-forbidden-body = 請返回,再試一次。如果您是從連結進來的,請重新打開連結。
fault-missing-title = 找不到這個網頁
fault-missing-body = 網址可能不對,或者這個網頁已經沒有了。
fault-refused-title = 沒有成功
fault-refused-body = 您打開本頁以後,有些內容變了。請返回,再看一看。
fault-large-title = 一次傳送的內容太多了
fault-large-body = 請分幾次傳送,每次少一點。
fault-many-title = 請稍等一下
fault-many-body = 試的次數太多了。請等一分鐘,然後再試。
fault-busy-title = 我們很快就回來
fault-busy-body = 本頁現在不能用。請過幾分鐘再試。
fault-unreadable-title = 我們讀不出您傳的內容
fault-unreadable-body = 請返回,再試一次。
fault-broken-title = 出錯了
fault-broken-body = 這是我們的錯,不是您的錯。請過幾分鐘再試。
fault-call = 我們可以幫您。請打電話:
fault-incident = 打電話時,請告訴我們這個代碼:

# Days and times
# A day or a time on its own.
just = { $words }
moment = { $date }{ $time }
date-today = 今天({ $date })
date-tomorrow = 明天({ $date })
date-today-within = 今天({ $date })
date-tomorrow-within = 明天({ $date })
