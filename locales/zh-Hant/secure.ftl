### review: draft

# 安全訊息:患者網頁裡的一頁。
# Secure messages: the page in the portal.

messages-title = 訊息
messages-lead = 在這裡給 { $pharmacy } 寫訊息。只有您和照顧您的醫護人員能看到。
messages-none = 還沒有訊息。
messages-from-us = 您的藥房
messages-from-you = 您
messages-write = 寫訊息
messages-hint = 會有專人看,並在這裡回答。如果是緊急情況,請打 911。
messages-send = 傳送
messages-urgent = 很急嗎?請打電話:
messages-back = 回到訊息
messages-danger-told = 我們收到了您的訊息,並且已經通知了這裡的工作人員。
empty-message = 請先寫訊息。
long-message = 您的訊息太長了。請少於 { $most } 個字。
