package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gorilla/sessions"
)

func off(w http.ResponseWriter, token string) {
	// ruleid: cookie-without-httponly
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, Secure: true, HttpOnly: false})
}

func on(w http.ResponseWriter, token string) {
	// ok: cookie-without-httponly
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, Secure: false, HttpOnly: true})
}

func forgotten(w http.ResponseWriter, token string) {
	cookie := http.Cookie{Name: "session", Value: token, Secure: true}
	// ruleid: cookie-without-httponly
	http.SetCookie(w, &cookie)
}

func later(w http.ResponseWriter, token string) {
	cookie := &http.Cookie{Name: "session", Value: token}
	cookie.Secure = true
	cookie.HttpOnly = true
	// ok: cookie-without-httponly
	http.SetCookie(w, cookie)
}

func asRequested(w http.ResponseWriter, r *http.Request, token string) {
	cookie := &http.Cookie{Name: "session", Value: token, Secure: true, HttpOnly: r.TLS != nil}
	// ok: cookie-without-httponly
	http.SetCookie(w, cookie)
}

func removed(w http.ResponseWriter) {
	// ok: cookie-without-httponly
	http.SetCookie(w, &http.Cookie{Name: "session", MaxAge: -1})
}

func given(w http.ResponseWriter, cookie *http.Cookie) {
	// ok: cookie-without-httponly
	http.SetCookie(w, cookie)
}

func gins(c *gin.Context, token string) {
	// ruleid: cookie-without-httponly
	c.SetCookie("session", token, 3600, "/", "example.com", true, false)
}

func ginsSafe(c *gin.Context, token string) {
	// ok: cookie-without-httponly
	c.SetCookie("session", token, 3600, "/", "example.com", false, true)
}

func options(session *sessions.Session) {
	// ruleid: cookie-without-httponly
	session.Options = &sessions.Options{Path: "/", HttpOnly: false}
}
