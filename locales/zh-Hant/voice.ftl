### review: draft

# 電話裡說的話,由機器唸:句子要短,不用聽不出來的符號,電話號碼一個一個數字唸($digits)。
# 在對方說明自己是誰之前,一句不提續藥。

call-refill-invitation = { $count ->
    [1] 您該續藥了。
   *[other] 您有 { $count } 份藥該續了。
 }
call-refill-reminder = { $count ->
    [1] 關於您的續藥,我們還需要您的回答。
   *[other] 關於您的 { $count } 份續藥,我們還需要您的回答。
 }
call-refill-reminder-last = { $count ->
    [1] 請您今天告訴我們要不要續藥。
   *[other] 您有 { $count } 份藥,請您今天告訴我們要不要續。
 }

# The first words. They come before any key, with those of the other language.
voice-greeting-who = 您好。這是 { $pharmacy } 的自動電話。您聽到的是電腦語音。
voice-greeting-danger = 如果是緊急情況,請掛斷電話,打 9 1 1。
voice-greeting-keys = 要繼續,請按 1。如果我們打錯了,請按 3。要和真人說話,請按 0。不想再接到這樣的電話,請按 9。
# Said in this language to whoever is called in the other one.
voice-other-language = 要聽中文,請按 2。

voice-reception-who = 您好。這是 { $pharmacy } 的自動電話。您聽到的是電腦語音。
voice-reception-keys = 要專人回電話給您,請按 1。要留言,請按 3。不想讓我們再打自動電話到這個號碼,請按 9。
voice-recording = 聽到提示音以後,請說您的名字和要說的話。說完請掛斷,或按井字鍵。

voice-identity = 為了保護您的隱私,請用四個數字輸入您出生的月和日。例如 3 月 7 日,請按 0 3 0 7。
voice-not-known = 這和我們的紀錄不一樣。請再試一次。

voice-wrong-key = 抱歉,這個鍵在這裡沒有用。
voice-no-key = 我們沒有聽到您按鍵。
voice-bad-number = 抱歉,我們沒有聽懂這個數字。
voice-missed-none = 您輸入了零,所以我們再問一次。
voice-taken = 謝謝。
voice-severe = 謝謝。我們已經告訴藥劑師。如果您現在就需要幫助,請掛斷電話,打 9 1 1。
voice-intro-keys = 在每個問題,您都可以按米字鍵再聽一遍,按井字鍵回到上一步,按 0 找真人,按 9 停止這樣的電話。

# Which medicine: no names are spoken.
voice-medicine = 這是關於我們上次在{ $day }寄出的藥。

voice-still-taking = 您還在用這個藥嗎?還在用,請按 1。停了,請按 2。暫停了,請按 3。
voice-doses-left = 您還剩幾劑藥?請輸入數字,然後按井字鍵。一劑也不剩,請按 0,再按井字鍵。要再聽一遍,請按米字鍵,再按井字鍵。要找真人,請按米字鍵,再按 0。
voice-doses-sure = { $count ->
    [1] 您輸入了 1 劑。如果對,請按 1。要修改,請按 2。
   *[other] 您輸入了 { $count } 劑。這比我們想的多。如果對,請按 1。要修改,請按 2。
 }
voice-missed = 上次送藥以後,您有沒有漏用過藥?沒有,請按 1。有,請按 2。
voice-missed-count = 您漏了幾劑?請輸入數字,然後按井字鍵。
voice-missed-why = 為什麼漏用?忘了,請按 1。用了不舒服,請按 2。太貴,請按 3。藥用完了,請按 4。有人叫您先別用,請按 5。其他原因,請按 6。
voice-changes = 上次送藥以後,有什麼變化嗎?例如您用的藥、過敏、住院,或者保險。沒有變化,請按 1。有變化,請按 2。
voice-changed-medicines = 您有沒有開始用、停用或換了某種藥?有,請按 1。沒有,請按 2。
voice-changed-allergies = 您有沒有新的過敏?有,請按 1。沒有,請按 2。
voice-changed-hospital = 您有沒有去過醫院或急診室?有,請按 1。沒有,請按 2。
voice-changed-insurance = 您有沒有換新的保險?有,請按 1。沒有,請按 2。
voice-side-effects = 您有沒有副作用?沒有,請按 1。有一點,請按 2。影響到您的生活,請按 3。很嚴重,請按 4。現在就需要幫助,請按 5。
voice-new-or-worse = 是新出現的,或者變嚴重了嗎?是,請按 1。不是,請按 2。
voice-day = 您想在哪一天收到藥?
voice-day-choice = { $day },請按 { $key }。
voice-day-more = 要更晚的日子,請按 4。
voice-day-none = 如果哪天都不行,請按 5,我們會打電話給您。
voice-no-day = 我們找不到穩妥的送藥日子給您選。請按 5,會有專人打電話和您商量。
voice-question = 您有問題要問藥劑師嗎?有,請按 1,藥劑師會打電話給您。沒有,請按 2。
# Kept as the question of whoever pressed 1: staff read it.
voice-question-asked = 有問題要問藥劑師(在電話裡按了鍵)。
voice-nine = 您按了 9。如果意思是 9 劑,請按 1。要停止這樣的電話,請按 9。

voice-check = { $count ->
    [1] 問題都問完了。要送出回答並收到續藥,請按 1。現在不需要,請按 2。完全不要,請按 3。
   *[other] 問題都問完了。要送出回答並收到 { $count } 份續藥,請按 1。現在不需要,請按 2。完全不要,請按 3。
 }
voice-check-flagged = 問題都問完了。寄藥之前,藥劑師會看您的回答。要把回答交給藥劑師,請按 1。現在不需要藥,請按 2。完全不要,請按 3。

voice-end-stopped = 我們不會再打自動電話到這個號碼。要找我們,請打 { $digits }。再見。
voice-end-person = 會有專人回電話給您。如果不能等,請打 { $digits }。再見。
voice-end-person-by = 會有專人回電話給您,最晚在{ $when }。如果不能等,請打 { $digits }。再見。
voice-end-no-further = 我們沒辦法繼續,所以會有專人打電話給您。您也可以打給我們:{ $digits }。再見。
voice-end-not-known = 這個電話我們沒辦法繼續。會有專人打電話。您也可以打給我們:{ $digits }。再見。
voice-end-wrong-number = 謝謝。很抱歉。我們不會再打這個號碼。再見。
voice-end-danger = 請現在掛斷電話,打 9 1 1。我們已經告訴藥劑師。不要等我們的電話。如果您想自殺,請打 9 8 8。
voice-end-sent = { $count ->
    [1] 謝謝。我們收到了您的回答,會準備您的續藥。有問題,請打 { $digits }。再見。
   *[other] 謝謝。我們收到了您的回答,會準備您的 { $count } 份續藥。有問題,請打 { $digits }。再見。
 }
voice-end-to-pharmacist = 謝謝。我們收到了您的回答。寄藥之前,藥劑師會打電話給您。您也可以先打給我們:{ $digits }。再見。
voice-end-not-now = 好的,我們現在不寄。需要時,請打 { $digits }。再見。
voice-end-no = 好的,我們不會寄。如果您改變主意,請打 { $digits }。再見。
voice-end-nothing = 現在沒有什麼要您做的。有問題,請打 { $digits }。再見。
# On a machine that others may hear: who called and the number, nothing else.
voice-end-voicemail = 您好。這是 { $pharmacy } 的自動留言。請回電話給我們:{ $digits }。再說一遍:{ $digits }。您也可以在電話裡告訴我們不要再打。謝謝。
voice-end-silent = 我們沒有聽到您的聲音。您可以打電話給我們:{ $digits }。再見。
voice-end-message-taken = 謝謝。會有專人聽您的留言。如果是緊急情況,請打 9 1 1。再見。
voice-end-trouble = 抱歉,我們這邊出了問題。請打您藥品標籤上的電話。再見。

# For staff who call: what to say, beside the task.
