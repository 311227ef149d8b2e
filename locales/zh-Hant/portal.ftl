### review: draft

# 患者看到的網頁。詞要短,句要短,一句話只說一件事。
# Words of the pages patients see. Grade 6: short words, short sentences, one idea each.

# The link, before anyone has said who they are: no name, no medicine, no date.
landing-title = 我們有新訊息給您
landing-from = { $pharmacy } 傳了這個連結給您。{ $minutes ->
    [0] 不需要密碼。
   *[other] 大約需要 { $minutes } 分鐘。不需要密碼。
}
landing-trust-title = 真的是我們嗎?
landing-trust-body = 請看您藥上的標籤。您會看到同樣的電話號碼:
landing-why-title = 我為什麼收到這則訊息?
landing-why-body = 我們藥房的紀錄裡有這個電話號碼或電子信箱,用來通知用藥和醫護的事。
landing-other-title = 現在不方便,或者不是您?
landing-call-me = 請打電話給我
landing-not-me = 這不是給我的

closed-title = 這個連結已經關閉
closed-body = 為了您的安全,連結過一段時間就會關閉。我們可以傳一個新的給您。
closed-dates = 日期有 5 次對不上,所以這個連結關閉了。我們可以傳一個新的給您。
closed-new-link = 傳新連結給我
closed-call = 您也可以打電話給我們:

too-old-title = 這個連結太舊了
too-old-body = 我們什麼都沒有改。這個連結太舊,已經不能告訴我們這是誰的電話。
too-old-call = 要告訴我們您的想法,請打電話:

ask-not-me-title = 這是傳錯人了嗎?
ask-not-me-body = 我們會停止使用這個電話號碼或電子信箱。謝謝您告訴我們。
ask-not-me-yes = 對,不是給我的
ask-stop-title = 要停止所有訊息嗎?
ask-stop-body = 我們不會再傳訊息到這裡。藥快用完時,我們也不會提醒您。
ask-stop-yes = 停止訊息
ask-call-me-title = 要我們打電話給您嗎?
ask-call-me-body = 藥房的人員會打我們紀錄裡的電話號碼。
ask-call-me-yes = 要,請打電話給我
ask-new-link-title = 要我們傳新連結嗎?
ask-new-link-body = 我們會傳到我們紀錄裡的電話號碼。
ask-new-link-yes = 傳新連結給我
ask-keep = 不要,返回

done-not-me-title = 謝謝您告訴我們
done-not-me-body = 我們不會再用這個電話號碼或電子信箱。
done-stop-title = 我們會停止
done-stop-body = 您不會再在這裡收到訊息。如果您的健康需要,我們可能還會打電話。
done-call-me-title = 我們會打電話給您
done-call-me-body = 藥房的人員會打我們紀錄裡的電話號碼。我們在營業時間打電話。
done-new-link-title = 請看您的訊息
done-new-link-body = 如果我們可以寫到紀錄裡的電話號碼,新連結很快就到。如果沒有收到,請打電話給我們。
done-call = 您也可以打電話給我們:
done-close = 您現在可以關閉本頁。

# Confirm it's you
hello-title = 請確認是您本人
hello-lead = 請填寫用藥人的出生日期。
hello-birth = 出生日期
# Only digits: Chinese names its months by numbers.
hello-birth-hint = 只填數字。例如:月 3,日 27,年 1961
birth-month = 月
birth-day = 日
birth-year = 年
birth-month-error = 請用 1 到 12 的數字填寫月份。只填數字。
birth-day-error = 請用 1 到 31 的數字填寫日子。
birth-year-error = 請用 4 位數字填寫年份(西元)。
birth-date-error = 沒有這一天。請檢查日和月。
birth-no-match = 和我們的紀錄對不上。請檢查日期,再試一次。
birth-last-try = 和我們的紀錄對不上。您還可以再試一次,或者打電話給我們。
hello-why-title = 為什麼要問這個?
hello-why-body = 這樣可以保護您的隱私。別人就算看到這支手機,也打不開您的網頁。
hello-help = 用這個網頁有困難?可以在電話裡辦。請打:

timed-out-title = 為了您的安全,本頁已經關閉
timed-out-body = 您的回答已經儲存。
timed-out-how = 要繼續,請再打開訊息裡的連結。

# The refill, one question a page
# Which of several medicines, and how to tell it from another that is called the same.
medicine-of = 第 { $at } 種藥,共 { $of } 種
medicine-filled = 上次配藥:{ $day }。
medicine-filled-for = 上次配藥:{ $day }{ $unit ->
    [tablets] ,{ $count } 錠
    [capsules] ,{ $count } 顆膠囊
    [pills] ,{ $count } 顆藥
   *[none] {""}
},夠用 { $days } 天。
medicine-alike = 不確定是哪一種?請打電話給我們。
question-link = 我有問題要問藥劑師

still-taking-title = 您還在用這個藥嗎?
still-taking-yes = 還在用
still-taking-on-hold = 暫停了
still-taking-no = 沒有,我停了

doses-left-title = 您還剩幾劑藥?
# A word of explanation: many readers count tablets, not doses.
doses-left-hint = 請數一數今天家裡有多少。每次用的藥算一劑。大概的數字也可以。
doses-left-unit = 劑
doses-left-error = 請填寫一個數字,例如 3。如果一劑也不剩,請填 0。
doses-left-sure = 您是說 { $count } 劑嗎?這很多。請修改,或者再按一次「繼續」。
doses-unit = 劑

missed-title = 上次送藥以後,您有沒有漏用過藥?
missed-hint = 很多人都會漏用。告訴我們會有幫助。
missed-none = 沒有漏用
missed-some = 有,漏用過
missed-details-title = 請告訴我們漏用的藥
missed-details-hint = 這樣藥劑師能更能幫您。
missed-count-label = 您漏了幾劑?
missed-count-error = 請填寫一個數字,例如 2。如果沒有漏用,請返回。
missed-why-label = 主要原因是什麼?
missed-why-error = 請選擇主要原因。
missed-why-forgot = 我忘了
missed-why-side-effect = 用了不舒服
missed-why-cost = 太貴了
missed-why-ran-out = 藥用完了
missed-why-advised = 醫護團隊叫我先別用
missed-why-other = 其他原因

changes-title = 上次送藥以後,有什麼變化嗎?
changes-hint = 例如開始用或停用了某種藥、有新的過敏、去過醫院,或者換了保險。
changes-none = 沒有變化
changes-some = 有變化
changed-title = 什麼變了?
changed-hint = 請選擇所有符合的。
changed-error = 請選擇什麼變了。如果沒有變化,請返回。
changed-medicines = 我用的其他藥
changed-medicines-hint = 我開始用、停用或換了某種藥
changed-allergies = 我的過敏
changed-allergies-hint = 我有新的過敏
changed-hospital = 醫院或急診室
changed-hospital-hint = 我去過那裡
changed-insurance = 我的保險
changed-insurance-hint = 我有新的保險或保險卡

effects-title = 您有沒有副作用?
effects-hint = 副作用就是藥讓您不舒服。
effects-none = 沒有
effects-mild = 有,一點點
effects-mild-hint = 對我沒什麼影響
effects-moderate = 有,讓我不舒服
effects-moderate-hint = 影響到我的生活
effects-severe = 有,很嚴重
effects-severe-hint = 讓我做不了平常的事
effects-emergency = 我現在就需要幫助
effects-emergency-hint = 例如呼吸困難、胸口痛或臉腫
effects-ungraded = 您用簡訊告訴過我們
effects-details-title = 請多說說您的副作用
effects-new-label = 是新出現的,或者變嚴重了嗎?
effects-new-error = 請選擇「是」或「不是」。
effects-new-yes = 是,新出現的或變嚴重了
effects-new-no = 不是,和以前一樣
effects-words-label = 您有什麼感覺?(可以不填。)
effects-words-hint = 用您自己的話寫,什麼語言都可以。藥劑師會看。

danger-title = 請馬上求助
danger-call-title = 請打 911
danger-call-body = 不要等。告訴他們您在用什麼藥。
danger-call-911 = 打 911
danger-then = 等您安全以後
danger-pharmacy = 請打電話給我們的藥劑師:
danger-told = 我們已經告訴藥劑師,您需要幫助。
danger-go-on = 我安全了。繼續。

day-title = { $count ->
    [1] 您想在哪一天收到藥?
   *[other] 您想在哪一天收到這些藥?
}
day-hint = 按我們的計算,在這些日子送到,您的藥都還沒有用完。
day-call = 這些日子都不行
day-call-hint = 會有專人打電話和您商量一個日子
no-day-title = 我們打電話和您商量送藥
no-day-too-late-to-ship = 寄藥的時間不夠,趕不上您下一次用藥
no-day-allowed-too-late = 按您保險的規定,我們不能準時寄藥
no-day-body = 這件事您什麼都不用做。會有專人打電話和您一起想辦法。
no-day-call = 打電話給我
no-day-soon = 您很快就要用下一劑藥嗎?請現在打電話給我們:

ask-pharmacist-title = 您想問什麼?
ask-pharmacist-hint = 用您自己的話寫,什麼語言都可以。寄藥之前,藥劑師會打電話給您。
ask-pharmacist-save = 儲存我的問題
ask-pharmacist-error = 請寫下您的問題,或者選擇「我沒有要問的」。
ask-pharmacist-saved = 您的問題已經儲存
ask-pharmacist-saved-body = 您送出回答時,藥劑師就會收到。
ask-pharmacist-skip = 我沒有要問的

# Check and send
check-title = 請檢查您的回答
check-shared = 您所有的藥
check-send = { $count ->
    [1] 請寄我的續藥
   *[other] 請寄我的 { $count } 份續藥
}
check-send-pharmacist = 交給藥劑師
check-send-answers = 送出我的回答
check-flagged-title = 藥劑師會先打電話給您
check-flagged-body = 我們想確定這適合您。談過以後才會寄藥。
check-flagged-some = 這份藥要和您談過以後才會寄:
check-not-title = { $count ->
    [1] 我現在不要這份藥
   *[other] 我現在不要這些藥
}
check-not-body = 請告訴我們,我們就不會一直問您。
check-not-now = 我現在還夠用
check-no = { $count ->
    [1] 我不要這份續藥
   *[other] 我不要這些續藥
}
asked-still-taking = 還在用
asked-doses-left = 剩下的劑數
asked-missed-doses = 漏用的藥
asked-changes = 有什麼變化
asked-side-effects = 副作用
asked-delivery-day = 送藥日期
asked-pharmacist-question = 要問藥劑師的問題
answer-doses = { $count } 劑
answer-call = 我們會打電話給您
answer-none = 還沒有回答
answer-no-question = 沒有問題

# Sent
sent-confirmed-title = 謝謝。我們收到了您的回答
sent-confirmed-body = 都辦好了。您不用再做什麼。
sent-confirmed-short = 我們會寄出
sent-call-title = 我們會打電話和您商量日子
sent-call-today-title = 我們今天會打電話和您商量日子
sent-call-body = 我們收到了您的回答。現在只差一個送藥的日子。
sent-call-today-body = 我們收到了您的回答。現在只差一個送藥的日子。
sent-needs-pharmacist-title = 謝謝。藥劑師會打電話給您
sent-needs-pharmacist-body = 藥劑師會看您的回答,然後打電話給您。寄藥之前,我們想先和您談談。
sent-needs-pharmacist-short = 藥劑師會先打電話給您
sent-on-hold-title = 謝謝。我們會等一等
sent-on-hold-body = 您告訴我們,您現在還夠用。
sent-on-hold-short = 我們會等一等
sent-stopped-title = 我們必須停止您的訂單
sent-stopped-body = { $count ->
    [1] 藥房停止了這份續藥。現在不會寄出。
   *[other] 藥房停止了這 { $count } 份續藥。現在不會寄出。
}
sent-stopped-short = 我們停止了
sent-stopped-call = 想問這件事,請打電話:
sent-closed-short = 已經結束
sent-declined-title = 謝謝您告訴我們
sent-declined-body = { $count ->
    [1] 我們不會寄這份續藥。
   *[other] 我們不會寄這 { $count } 份續藥。
}
sent-declined-short = 我們不會寄
sent-reference = 您的查詢號碼
sent-reference-hint = 打電話時,請告訴我們這個號碼。
sent-next = 接下來
sent-change-title = 需要修改嗎?
sent-change-until = 在我們開始準備您的訂單之前,您都可以修改回答。
sent-change-latest = 我們最晚在{ $day }開始準備。
sent-change = 修改我的回答
sent-change-call = 要修改,請打電話給我們:
sent-finish = 完成並關閉
next-call = 藥房的人員會打電話給您。
next-call-pharmacist = 藥劑師會打電話給您。
next-today = 今天
time-of-pharmacy = { $time }(藥房當地時間)
next-by = 最晚在{ $time }
next-nothing-ships = 談過以後才會寄藥。
next-prepare = { $count ->
    [1] 我們把您的藥準備好。
   *[other] 我們把您的 { $count } 種藥準備好。
}
next-prepare-then = { $count ->
    [1] 然後我們把您的藥準備好。
   *[other] 然後我們把您的 { $count } 種藥準備好。
}
next-ship = { $count ->
    [1] 我們寄出藥。
   *[other] 我們寄出這些藥。
}
next-arrive = { $count ->
    [1] 藥送到您家門口。
   *[other] 這些藥送到您家門口。
}
next-hold = 我們以後會再問您。如果藥快用完了,隨時打電話給我們。
next-stopped = 如果藥快用完了,請打電話給我們。不要等。
next-declined = 您的醫護團隊可能會打電話,問問您的情況。

ended-under-way-title = { $count ->
    [1] 我們正在準備您的續藥
   *[other] 我們正在準備您的 { $count } 份續藥
}
ended-under-way-body = 我們收到了您的回答。您什麼都不用做。
ended-under-way-short = 我們正在準備
ended-done-title = { $count ->
    [1] 這份續藥已經辦好
   *[other] 這 { $count } 份續藥已經辦好
}
ended-done-body = 現在沒有要做的事。在您的藥用完之前,我們會再聯絡您。
ended-done-short = 已經辦好
ended-closed-title = 現在沒有要回答的
ended-closed-body = { $count ->
    [1] 這份續藥已經結束。有事要辦時,我們會再聯絡您。
   *[other] 這些續藥已經結束。有事要辦時,我們會再聯絡您。
}
ended-closed-short = 已經結束

# Somebody took care of a refill while its page was open.
changed-refill-title = { $count ->
    [1] 這份續藥有變化
   *[other] 您的續藥有變化
}
changed-refill-body = 您打開網頁的時候,情況變了。
changed-refill-not-saved = 您最後一個回答沒有儲存。
changed-refill-open = 您還可以回答
changed-refill-told = 我們告訴了藥劑師
changed-refill-told-body = 您告訴我們的副作用,藥劑師會看。
changed-refill-written = 您寫的是
changed-refill-call = 有話要告訴我們嗎?請打電話:
changed-refill-go-on = 看接下來要做什麼

out-title = 都做完了
out-body = 本頁已經關閉,您的回答很安全。您可以關閉這個視窗。

# Why something could not be done.
refused-refill-changed = 您在這裡的時候,有些內容變了。請再檢查一下您的回答。

# The way out of every e-mail
unsubscribe-title = 要停止這些電子郵件嗎?
unsubscribe-body = { $pharmacy } 不會再寫信到這個電子信箱。
unsubscribe-yes = 停止電子郵件
unsubscribe-keep = 這裡只管電子郵件。如果您也收我們的簡訊或電話,那些會照舊。想繼續收電子郵件,只要關閉本頁就行。
unsubscribed-title = 不會再有電子郵件
unsubscribed-body = 我們不會再寫信到這個電子信箱。我們仍然會照顧您的用藥。如果您需要藥,請打電話給我們。
unsubscribe-unknown-title = 這個連結不能用
unsubscribe-unknown-body = 可能缺了一部分。請從電子郵件裡再打開一次。
