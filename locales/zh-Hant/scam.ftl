### review: draft

# 這則訊息真的是我們傳的嗎?我們按真正傳過的紀錄回答,還有一個說明的網頁。
# Is this message really from us? What we say from what was really sent, and the page that explains.

message-check-yes = { $count ->
    [1] { $pharmacy }:是的,我們傳過訊息給您,時間是{ $sent }。我們從不向您要錢、要卡或要密碼。
   *[other] { $pharmacy }:是的,我們傳過 { $count } 次訊息給您,最後一次是{ $sent }。我們從不向您要錢、要卡或要密碼。
 }
message-check-no = { $pharmacy }:不是,我們今天和昨天都沒有傳訊息給您。不要打開那個連結。有問題請打 { $phone }。
mail-check-yes =
    { $pharmacy }:{ $count ->
        [1] 是的,我們傳過訊息給您,時間是{ $sent }。
       *[other] 是的,我們傳過 { $count } 次訊息給您,最後一次是{ $sent }。
    }

    我們從不向您要錢、要卡或要密碼。不確定?請打 { $phone }。
mail-check-no =
    { $pharmacy }:不是,我們今天和昨天都沒有傳訊息給您。

    不要打開那個連結。有問題請打 { $phone }。
sent-today = 今天{ $time }
sent-yesterday = 昨天{ $time }
# The page for everybody.
is-it-you-link = 這則訊息真的是我們傳的嗎?
is-it-you-title = 這則訊息真的是我們傳的嗎?
is-it-you-look-title = 我們的訊息是什麼樣子
is-it-you-look-name = 開頭是我們的名字:{ $pharmacy }。
is-it-you-look-link = 裡面的連結,開頭都是:
is-it-you-look-phone = 要打的電話,就是您藥品標籤上的號碼:
is-it-you-never-title = 我們在訊息裡從不要這些
is-it-you-never-money = 錢、禮物卡或卡號
is-it-you-never-password = 密碼或驗證碼
is-it-you-never-number = 您的社會安全號碼(Social Security number)
is-it-you-never-do = 如果一則訊息要您給這些,就不是我們傳的。不要回答。
is-it-you-paste-title = 檢查連結
is-it-you-paste = 貼上連結或整則訊息
is-it-you-paste-hint = 我們只看連結。您貼上的內容我們不會保留。
is-it-you-paste-send = 檢查
is-it-you-no-link-title = 我們沒有找到連結
is-it-you-no-link-body = 您貼上的內容裡沒有連結。您可以在下面問,我們有沒有傳過訊息給您。
is-it-you-not-ours-title = 這不是我們的連結
is-it-you-not-ours-body = 不要打開。不要回答那則訊息。不確定的話,請打電話給我們。
is-it-you-ours-title = 這是我們的連結
is-it-you-ours-body = 它會連到我們自己的網頁。
is-it-you-ours-open-title = 這是我們的連結
is-it-you-ours-open-body = 可以用。它會連到我們自己的網頁。
is-it-you-ours-closed-title = 這個連結已經關閉
is-it-you-ours-closed-body = 它會連到我們自己的網頁,但是已經不能用了。打開它,就可以要一個新的。
is-it-you-ask-title = 問我們有沒有傳訊息給您
is-it-you-ask-body = 請填寫收到訊息的電話號碼或電子信箱。我們會在那裡回答,不在這裡回答。
is-it-you-address = 電話號碼或電子信箱
is-it-you-address-error = 請填寫有區號的電話號碼,或者電子信箱。
is-it-you-ask-send = 問一問
is-it-you-check = 您也可以用 CHECK 回覆我們的任何一則簡訊。
is-it-you-asked-title = 請看您的訊息
is-it-you-asked-body = 如果我們可以寫到那裡,幾分鐘內會有回覆。夜裡可能不會有。
is-it-you-asked-none = 回覆會說明我們今天或昨天是否寫過。如果沒有回覆,做任何事之前,請先打藥品標籤上的電話。
footer-is-it-you = 這則訊息真的是我們傳的嗎?

# The picture or words that a patient chose, shown before the birth date is asked for.
sign-yours = 這是您選的,看到它就知道是我們:
sign-missing = 如果您的圖片或文字沒有出現,或者不對,什麼都不要填。請打電話給我們:
sign-title = 選一張圖片
sign-lead = 在問您的出生日期之前,我們會在網頁上顯示它。這樣您就知道網頁是我們的。
sign-pictures = 選一張圖片
sign-phrase = 或者寫您自己的話
sign-phrase-hint = 寫幾個只有您會想到的字。不要寫密碼。
sign-save = 就用這個
sign-none = 不要圖片
sign-error = 請選一張圖片,或者寫幾個字。
sign-never = 我們從不把它放在訊息裡。
sign-along = 圖片可能會跟我們的簡訊一起傳送。您寫的字絕不會傳送。
sign-change = 選一張圖片,讓您認得是我們
choices-title = 您的選擇
choices-lead = 您同意了什麼,怎麼停止。
choices-now = 您會收到的訊息
choices-none = 目前沒有您同意接收訊息的紀錄。
choices-line = { $about }:{ $way }
choices-since = 從{ $day }開始
choices-stop-title = 停止一部分或全部
choices-stop = 您想停止什麼?
choices-stop-all = 所有訊息
choices-stop-sms = 簡訊
choices-stop-voice = 錄音電話
choices-stop-email = 電子郵件
choices-stop-push = 手機或電腦上的通知
choices-stop-refill = 關於續藥的訊息
choices-stop-send = 現在停止
choices-stop-why = 馬上生效。如果您的健康需要,我們的人員可能還會打電話給您。
choices-stopped = 已經停止
choices-stopped-body = 這類訊息不會再來。
choices-sign = 您的圖片
choices-link = 看您同意了什麼
choices-way-sms = 傳簡訊到 { $where }
choices-way-voice = 打錄音電話到 { $where }
choices-way-email = 寄電子郵件到 { $where }
choices-way-push = 在手機或電腦上顯示通知({ $where })
choices-way-letter = 寄信到您的地址
choices-about-refill = 續藥
choices-about-dose = 用藥提醒
choices-about-appointment = 看診和電話
choices-about-education = 健康知識
choices-about-survey = 您的情況
choices-about-safety = 安全訊息
choices-about-message = 藥房人員寫給您的訊息
choices-about-account = 連結和驗證碼
choices-error = 請選擇要停止什麼。
sign-bird = 藍色的鳥
sign-fish = 紅色的魚
sign-flower = 紫色的花
sign-house = 黃色的房子
sign-boat = 帆船
sign-tree = 綠色的樹
sign-star = 金色的星星
sign-cup = 藍色的杯子
sign-sun = 黃色的太陽
sign-moon = 紫色的月亮
sign-leaf = 綠色的葉子
sign-heart = 紅色的心
sign-key = 金色的鑰匙
sign-bell = 金色的鈴鐺
sign-umbrella = 紅色的雨傘
sign-apple = 紅色的蘋果
sign-cat = 棕色的貓
sign-kite = 風箏
sign-mountain = 藍色的山
sign-bicycle = 綠色的腳踏車
sign-hat = 黑色的帽子
sign-book = 打開的書
sign-balloon = 紅色的氣球
sign-butterfly = 蝴蝶
