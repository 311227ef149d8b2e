### review: draft

# 徵求同意:詢問的簡訊、傳單、傳單後面的網頁,以及工作人員唸給患者聽的話。
# Asking for consent: the text that asks, the flyer, the page behind it, and what staff read aloud.

message-consent-ask = { $pharmacy }:同意接收關於續藥和醫護的簡訊,請回「是」,每週最多 3 則。可能要付簡訊和數據費用。需要幫助請回 HELP,不想再收簡訊請回 STOP。
# The page behind the code on a flyer.
join-link = 接收我們的簡訊
join-title = 接收我們的簡訊
join-lead = 到了續藥的時候,{ $pharmacy } 可以傳簡訊提醒您。
join-phone = 您的手機號碼
join-phone-error = 請填寫電話號碼,要有區號。
join-terms = 您每週最多收到 3 則簡訊。可能要付簡訊和數據費用。要停止,請回覆 STOP。要幫助,請回覆 HELP。
join-send = 傳簡訊給我
join-next-title = 接下來
join-next-body = 我們會傳一則簡訊到這個號碼。請回覆「是」。在您回覆之前,我們不會再傳別的。
join-free-choice = 不收我們的簡訊,您一樣能拿到藥。我們不會把您的號碼給別人,也不會賣給別人。
joined-title = 請看您的手機
joined-body = 如果我們的紀錄裡有這個號碼和出生日期,我們現在就傳簡訊給您。
joined-yes = 請用「是」回覆那則簡訊。這樣就辦好了。
joined-none = 沒有收到簡訊?請打電話:

# The flyer itself. It lies in a box: no name, no medicine.
flyer-title = 到了續藥的時候,用簡訊提醒您
flyer-scan = 用手機的相機對準這個方塊。
flyer-type = 填寫您的電話號碼和出生日期。
flyer-yes = 用「是」回覆我們的簡訊。
flyer-terms = { $pharmacy } 每週最多傳 3 則簡訊。可能要付簡訊和數據費用。要停止請回覆 STOP,需要幫助請回覆 HELP。
flyer-choice = 不收我們的簡訊,您一樣能拿到藥。

script-may-we = { $pharmacy } 可以傳關於您醫護的訊息給您嗎?
script-how-often = 我們每週最多傳訊息或打電話 3 次。您的電話公司可能會收簡訊費。
script-free-choice = 您可以不同意。您可以隨時停止。您一樣能拿到藥。
script-question = 您同意嗎?
