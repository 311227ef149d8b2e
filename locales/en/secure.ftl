# Secure messages: the page in the portal.

messages-title = Messages
messages-lead = Write to { $pharmacy } here. Only you and the people who care for you read it.
messages-none = There are no messages yet.
messages-from-us = Your pharmacy
messages-from-you = You
messages-write = Write a message
messages-hint = A person reads it and answers here. If this is an emergency, call 911.
messages-send = Send
messages-urgent = Is it urgent? Call
messages-back = Back to the messages
messages-danger-told = We have your message, and a person here has been told.
empty-message = Write your message first.
long-message = Your message is too long. Please use fewer than { $most } letters.
