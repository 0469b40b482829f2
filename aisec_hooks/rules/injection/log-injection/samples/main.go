package main

import (
	"log"
	"log/slog"
	"net/http"
	"strconv"
)

func f0(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: log-injection
	log.Println("user", name)
	// ok: log-injection
	log.Printf("user %q", name)
	// ruleid: log-injection
	log.Printf("user %s", name)
	// ok: log-injection
	slog.Info("user", "name", name)
	// ruleid: log-injection
	slog.Info("user " + name)
	// ok: log-injection
	log.Println("user", strconv.Quote(name))
}
