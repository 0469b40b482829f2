package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gorilla/sessions"
)

func off(w http.ResponseWriter, token string) {
	// ruleid: insecure-cookie
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, Secure: false, HttpOnly: true})
}

func on(w http.ResponseWriter, token string) {
	// ok: insecure-cookie
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, Secure: true, HttpOnly: true})
}

func forgotten(w http.ResponseWriter, token string) {
	cookie := http.Cookie{Name: "session", Value: token, HttpOnly: true}
	// ruleid: insecure-cookie
	http.SetCookie(w, &cookie)
}

func later(w http.ResponseWriter, token string) {
	cookie := &http.Cookie{Name: "session", Value: token}
	cookie.Secure = true
	cookie.HttpOnly = true
	// ok: insecure-cookie
	http.SetCookie(w, cookie)
}

func asRequested(w http.ResponseWriter, r *http.Request, token string) {
	cookie := &http.Cookie{Name: "session", Value: token, HttpOnly: true, Secure: r.TLS != nil}
	// ok: insecure-cookie
	http.SetCookie(w, cookie)
}

func removed(w http.ResponseWriter) {
	// ok: insecure-cookie
	http.SetCookie(w, &http.Cookie{Name: "session", MaxAge: -1})
}

func given(w http.ResponseWriter, cookie *http.Cookie) {
	// ok: insecure-cookie
	http.SetCookie(w, cookie)
}

func gins(c *gin.Context, token string) {
	// ruleid: insecure-cookie
	c.SetCookie("session", token, 3600, "/", "example.com", false, true)
}

func ginsSafe(c *gin.Context, token string) {
	// ok: insecure-cookie
	c.SetCookie("session", token, 3600, "/", "example.com", true, true)
}

func options(session *sessions.Session) {
	// ruleid: insecure-cookie
	session.Options = &sessions.Options{Path: "/", Secure: false, HttpOnly: true}
}
