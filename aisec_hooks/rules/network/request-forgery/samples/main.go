package main

import (
	"net"
	"net/http"
	"net/url"
)

func f0(w http.ResponseWriter, r *http.Request) {
	address := r.FormValue("url")
	// ruleid: request-forgery
	http.Get(address)
	// ok: request-forgery
	http.Get("https://api.example.com/items?q=" + url.QueryEscape(address))
	// ruleid: request-forgery
	http.NewRequest("GET", address, nil)
	// ruleid: request-forgery
	net.Dial("tcp", r.FormValue("host")+":80")
}

func f1(w http.ResponseWriter, r *http.Request) {
	address, err := url.Parse(r.FormValue("url"))
	if err != nil || address.Host != "api.example.com" {
		return
	}
	// ok: request-forgery
	http.Get(address.String())
	// ok: request-forgery
	http.Get("https://api.example.com/items")
}
