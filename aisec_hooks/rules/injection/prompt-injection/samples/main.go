package main

import (
	"net/http"

	"github.com/openai/openai-go/v2"
)

func f0(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: prompt-injection
	openai.SystemMessage("You help " + name)
	// ok: prompt-injection
	openai.SystemMessage("You help customers")
	// ruleid: prompt-injection
	openai.DeveloperMessage("You help " + name)
	// ok: prompt-injection
	openai.UserMessage(name)
	// ruleid: prompt-injection
	openai.UserMessage("Summarise this: " + name)
	// ok: prompt-injection
	openai.UserMessage("Summarise the news")
}
