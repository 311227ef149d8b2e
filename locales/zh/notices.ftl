### review: draft

# 手机通知:打开和关闭通知的网页。
# Notices on the phone: the page where they are turned on and off.

notices-title = 这部手机上的通知
notices-lead = 有内容要看或要回答时,我们可以在这部手机上显示通知。
notices-example = 通知只说这一句
notices-neutral = 通知从不提药名,也不说我们为什么联系您。别人可能会看到您的屏幕。
notices-turn-on = 打开通知
notices-agree = 您同意只在这部手机上接收通知,内容是关于续药、用药、看诊和给您的消息。您随时可以在这里关闭。如果您没有收到通知,而您同意过接收短信,我们可能会发短信给您。
notices-on = 通知已打开
notices-on-body = 点通知就能打开我们的网页。我们会问您的出生日期。
notices-turn-off = 关闭通知
notices-blocked = 这部手机不让我们发通知
notices-blocked-body = 请打开浏览器的设置,允许我们的网页发通知,然后回到这里。
notices-install = 请先把我们的网页放到主屏幕
notices-install-share = 点浏览器的“共享”按钮。
notices-install-add = 点“添加到主屏幕”。
notices-install-open = 从主屏幕打开,然后回到本页。
notices-cannot = 这里不能用通知
notices-cannot-body = 这个浏览器不能显示我们的通知。您还会像以前一样收到我们的消息。
notices-else = 有问题?请打电话:
notices-offer = 在这部手机上接收通知
