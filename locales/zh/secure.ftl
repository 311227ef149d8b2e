### review: draft

# 安全消息:患者网页里的一页。
# Secure messages: the page in the portal.

messages-title = 消息
messages-lead = 在这里给 { $pharmacy } 写消息。只有您和照顾您的医护人员能看到。
messages-none = 还没有消息。
messages-from-us = 您的药房
messages-from-you = 您
messages-write = 写消息
messages-hint = 会有工作人员看,并在这里回答。如果是紧急情况,请打 911。
messages-send = 发送
messages-urgent = 很急吗?请打电话:
messages-back = 回到消息
messages-danger-told = 我们收到了您的消息,并且已经通知了这里的工作人员。
empty-message = 请先写消息。
long-message = 您的消息太长了。请少于 { $most } 个字。
