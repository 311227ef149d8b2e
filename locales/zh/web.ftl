### review: draft

# 每个网页都会用到的词。简单、短、容易懂。
# Words that every page shares. Plain, short, grade 6.

continue = 继续
back = 返回
change = 修改
save = 保存
cancel = 取消
print = 打印本页
call-us = 给我们打电话
skip-to-main = 跳到主要内容
language-label = 语言
language-more = 更多语言
translation-draft = 这一页是我们自己翻译的,还没有专业译者检查过。有看不明白的地方吗?请给我们打电话。
navigation-label = 主菜单
stop-messages = 不再接收消息
progress = 第 { $at } 题,共 { $of } 题
footer-privacy = { $pharmacy } 会为您的回答保密。只有照顾您的医护人员能看到。
footer-staff = 每次查看患者资料都会留下记录。
footer-demo = 回到演示页面

# Forms
answer-urgent = 紧急情况
your-answer = 您的回答
or = 或者
error-prefix = 错误:
errors-title = 请检查这里

# The page closes for safety
idle-closes = 为了您的安全,如果您不使用,本页会在{ $time }关闭。您的回答会保留。
idle-title = 您还在吗?
idle-body = 为了您的安全,本页会在 2 分钟后关闭。您的回答已经保存。
idle-stay = 不要关闭本页

# Error pages
fault-forbidden-title = 您不能打开这个网页
fault-forbidden-body = 请返回,再试一次。如果您是从链接进来的,请重新打开链接。
fault-missing-title = 找不到这个网页
fault-missing-body = 网址可能不对,或者这个网页已经没有了。
fault-refused-title = 没有办成
fault-refused-body = 您打开本页以后,有些内容变了。请返回,再看一看。
fault-large-title = 一次发送的内容太多了
fault-large-body = 请分几次发送,每次少一点。
fault-many-title = 请稍等一下
fault-many-body = 试的次数太多了。请等一分钟,然后再试。
fault-busy-title = 我们很快就回来
fault-busy-body = 本页现在不能用。请过几分钟再试。
fault-unreadable-title = 我们读不出您发的内容
fault-unreadable-body = 请返回,再试一次。
fault-broken-title = 出错了
fault-broken-body = 这是我们的错,不是您的错。请过几分钟再试。
fault-call = 我们可以帮您。请打电话:
fault-incident = 打电话时,请告诉我们这个代码:

# Days and times
# A day or a time on its own.
just = { $words }
moment = { $date }{ $time }
date-today = 今天({ $date })
date-tomorrow = 明天({ $date })
date-today-within = 今天({ $date })
date-tomorrow-within = 明天({ $date })
