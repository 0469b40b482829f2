#!/usr/bin/env bash
text=${QUERY_STRING#text=}

# ruleid: prompt-injection
llm "Summarise this: $text"
# ruleid: prompt-injection
claude -p "Answer the visitor: $text"
# ruleid: prompt-injection
ollama run llama3 "Translate: $HTTP_USER_AGENT"

# ok: prompt-injection
llm "Summarise the news of today"
# ok: prompt-injection
claude -p "Answer visitor number $((text))"
# ok: prompt-injection
ollama run llama3 "Translate: ${text//[^a-z]/}"
