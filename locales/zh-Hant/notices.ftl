### review: draft

# 手機通知:打開和關閉通知的網頁。
# Notices on the phone: the page where they are turned on and off.

notices-title = 這支手機上的通知
notices-lead = 有內容要看或要回答時,我們可以在這支手機上顯示通知。
notices-example = 通知只說這一句
notices-neutral = 通知從不提藥名,也不說我們為什麼聯絡您。別人可能會看到您的螢幕。
notices-turn-on = 開啟通知
notices-agree = 您同意只在這支手機上接收通知,內容是關於續藥、用藥、看診和給您的訊息。您隨時可以在這裡關閉。如果您沒有收到通知,而您同意過接收簡訊,我們可能會傳簡訊給您。
notices-on = 通知已開啟
notices-on-body = 點通知就能打開我們的網頁。我們會問您的出生日期。
notices-turn-off = 關閉通知
notices-blocked = 這支手機不讓我們發通知
notices-blocked-body = 請打開瀏覽器的設定,允許我們的網頁發通知,然後回到這裡。
notices-install = 請先把我們的網頁放到主畫面
notices-install-share = 點瀏覽器的「分享」按鈕。
notices-install-add = 點「加入主畫面」。
notices-install-open = 從主畫面打開,然後回到本頁。
notices-cannot = 這裡不能用通知
notices-cannot-body = 這個瀏覽器不能顯示我們的通知。您還會像以前一樣收到我們的訊息。
notices-else = 有問題?請打電話:
notices-offer = 在這支手機上接收通知
