package main

import "net/http"

const plain = false

func headers(w http.ResponseWriter, token string) {
	// ruleid: cookie-without-httponly
	w.Header().Set("Set-Cookie", "session="+token+"; Secure")
	// ok: cookie-without-httponly
	w.Header().Set("Set-Cookie", "session="+token+"; Secure; HttpOnly")
	// ruleid: cookie-without-httponly
	w.Header().Add("set-cookie", "session="+token)
	// ok: cookie-without-httponly
	w.Header().Add("Set-Cookie", "session=; Max-Age=0")
}

func folded(w http.ResponseWriter, token string) {
	// ruleid: cookie-without-httponly
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, HttpOnly: plain, Secure: true})
}

func twice(w http.ResponseWriter, token string) {
	// ok: cookie-without-httponly
	cookie := &http.Cookie{Name: "session", Value: token, HttpOnly: false, Secure: true}
	cookie.HttpOnly = true
	// ok: cookie-without-httponly
	http.SetCookie(w, cookie)
}

func twiceBadly(w http.ResponseWriter, token string) {
	cookie := &http.Cookie{Name: "session", Value: token, HttpOnly: true, Secure: true}
	// ruleid: cookie-without-httponly
	cookie.HttpOnly = false
	http.SetCookie(w, cookie)
}

func late(w http.ResponseWriter, token string) {
	cookie := &http.Cookie{Name: "session", Value: token, Secure: true}
	// ruleid: cookie-without-httponly
	http.SetCookie(w, cookie)
	cookie.HttpOnly = true
}

func given(w http.ResponseWriter, token string, secure bool) {
	// ok: cookie-without-httponly
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, HttpOnly: secure, Secure: true})
}
