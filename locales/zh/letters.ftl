### review: draft

# Letters on paper, in large print. No drug, illness, clinic or laboratory is named. An empty line parts
# paragraphs; an address on a line of its own becomes a code that a phone reads, with the address beside.

letter-date = { $date }
letter-greeting = { $name }，您好：
letter-code = 方形的码。它会打开旁边的网址。

letter-refill-invitation =
    现在该安排您的下一次送货了。

    请致电 { $phone }。您也可以在我们的网页上回答。请用手机摄像头对准下面的方块，或输入旁边的网址。

    { $link }

    网页会询问您的出生日期。它绝不会索要钱或密码。
letter-refill-reminder =
    您需要下一次送货吗？请告诉我们。

    请致电 { $phone }。您也可以在我们的网页上回答。请用手机摄像头对准下面的方块，或输入旁边的网址。

    { $link }

    网页会询问您的出生日期。它绝不会索要钱或密码。
letter-refill-reminder-last =
    我们曾就您的下一次送货联系您，但没有收到您的回复。

    请致电 { $phone }。您也可以在我们的网页上回答。请用手机摄像头对准下面的方块，或输入旁边的网址。

    { $link }

    网页会询问您的出生日期。它绝不会索要钱或密码。
letter-please-call = 我们曾试图联系您，但没有联系上。请致电 { $phone }。
letter-end =
    不想再收到信件？请致电 { $phone } 告诉我们。

    { $pharmacy }

# A choice on the page of what we send
choices-stop-letter = 不再寄信
