### review: draft

# Letters on paper, in large print. No drug, illness, clinic or laboratory is named. An empty line parts
# paragraphs; an address on a line of its own becomes a code that a phone reads, with the address beside.

letter-date = { $date }
letter-greeting = { $name }，您好：
letter-code = 方形的碼。它會打開旁邊的網址。

letter-refill-invitation =
    現在該安排您的下一次送貨了。

    請致電 { $phone }。您也可以在我們的網頁上回答。請用手機鏡頭對準下面的方塊，或輸入旁邊的網址。

    { $link }

    網頁會詢問您的出生日期。它絕不會索取金錢或密碼。
letter-refill-reminder =
    您需要下一次送貨嗎？請告訴我們。

    請致電 { $phone }。您也可以在我們的網頁上回答。請用手機鏡頭對準下面的方塊，或輸入旁邊的網址。

    { $link }

    網頁會詢問您的出生日期。它絕不會索取金錢或密碼。
letter-refill-reminder-last =
    我們曾就您的下一次送貨聯絡您，但沒有收到您的回覆。

    請致電 { $phone }。您也可以在我們的網頁上回答。請用手機鏡頭對準下面的方塊，或輸入旁邊的網址。

    { $link }

    網頁會詢問您的出生日期。它絕不會索取金錢或密碼。
letter-please-call = 我們曾試圖聯絡您，但沒有聯絡上。請致電 { $phone }。
letter-end =
    不想再收到信件？請致電 { $phone } 告訴我們。

    { $pharmacy }

# A choice on the page of what we send
choices-stop-letter = 不再寄信
