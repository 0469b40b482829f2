package shop

import (
	"fmt"
	"html"
	htmltemplate "html/template"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"text/template"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
	"github.com/microcosm-cc/bluemonday"
)

func hello(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: cross-site-scripting
	fmt.Fprintf(w, "<p>Hello %s", name)
	// ok: cross-site-scripting
	fmt.Fprintf(w, "<p>Hello %s", html.EscapeString(name))
	// ruleid: cross-site-scripting
	io.WriteString(w, "<p>"+name)
	// ruleid: cross-site-scripting
	w.Write([]byte("<p>" + name))
	// ok: cross-site-scripting
	w.Write([]byte("<p>" + htmltemplate.HTMLEscapeString(name)))
	// ok: cross-site-scripting
	fmt.Fprintf(w, "<p>Hello %d", len(name))
	// ok: cross-site-scripting
	w.Write([]byte(bluemonday.UGCPolicy().Sanitize(name)))
}

func rendered(w http.ResponseWriter, r *http.Request) {
	plain := template.Must(template.New("a").Parse("<p>{{.}}"))
	// ruleid: cross-site-scripting
	plain.Execute(w, r.FormValue("name"))
	safe := htmltemplate.Must(htmltemplate.New("a").Parse("<p>{{.}}"))
	// ok: cross-site-scripting
	safe.Execute(w, r.FormValue("name"))
	// ruleid: cross-site-scripting
	safe.Execute(w, htmltemplate.HTML(r.FormValue("name")))
	// ruleid: template-injection
	template.New("b").Parse(r.FormValue("template"))
	// ok: template-injection
	template.New("b").Parse("<p>{{.Name}}")
}

func ginPage(c *gin.Context) {
	// ruleid: cross-site-scripting
	c.Data(200, "text/html; charset=utf-8", []byte("<p>"+c.Query("name")))
	// ok: cross-site-scripting
	c.Data(200, "text/plain", []byte(c.Query("name")))
	// ok: cross-site-scripting
	c.JSON(200, gin.H{"name": c.Query("name")})
	// ruleid: cross-site-scripting
	c.Writer.WriteString(c.Query("name"))
}

func echoPage(c echo.Context) error {
	// ruleid: cross-site-scripting
	return c.HTML(200, "<p>"+c.QueryParam("name"))
}

func back(w http.ResponseWriter, r *http.Request) {
	next := r.URL.Query().Get("next")
	// ruleid: open-redirect
	http.Redirect(w, r, next, http.StatusFound)
	// ok: open-redirect
	http.Redirect(w, r, "/done?name="+url.QueryEscape(next), http.StatusFound)
	target, err := url.Parse(next)
	if err != nil || target.Host != "example.com" {
		return
	}
	// ok: open-redirect
	http.Redirect(w, r, target.String(), http.StatusFound)
}

func known(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if next == "/home" || next == "/cart" {
		// ok: open-redirect
		http.Redirect(w, r, next, http.StatusFound)
	}
	w.Header().Set("Location", next)
}

func located(w http.ResponseWriter, r *http.Request) {
	// ruleid: open-redirect
	w.Header().Set("Location", r.FormValue("next"))
	// ok: open-redirect
	w.Header().Set("X-Next", r.FormValue("next"))
}

func ginBack(c *gin.Context) {
	// ruleid: open-redirect
	c.Redirect(302, c.Query("next"))
	// ok: open-redirect
	c.Redirect(302, "/login")
}

func echoBack(c echo.Context) error {
	// ruleid: open-redirect
	return c.Redirect(302, c.QueryParam("next"))
}

func fiberBack(c *fiber.Ctx) error {
	// ruleid: open-redirect
	return c.Redirect(c.Query("next"))
}

func fetch(w http.ResponseWriter, r *http.Request) {
	address := r.FormValue("url")
	// ruleid: request-forgery
	http.Get(address)
	// ruleid: request-forgery
	request, _ := http.NewRequestWithContext(r.Context(), "GET", address, nil)
	http.DefaultClient.Do(request)
	// ruleid: request-forgery
	net.Dial("tcp", r.FormValue("host")+":80")
	// ok: request-forgery
	http.Get("https://api.example.com/items?q=" + url.QueryEscape(address))
	client := &http.Client{}
	// ruleid: request-forgery
	client.Get(address)
}

func checked(w http.ResponseWriter, r *http.Request) {
	address := r.FormValue("url")
	if strings.HasPrefix(address, "https://api.example.com/") {
		// ok: request-forgery
		http.Get(address)
	}
	// ruleid: request-forgery
	http.Get(address)
}

func parsed(w http.ResponseWriter, r *http.Request) {
	address, err := url.Parse(r.FormValue("url"))
	if err != nil {
		return
	}
	hosts := map[string]bool{"api.example.com": true}
	if !hosts[address.Hostname()] {
		return
	}
	// ok: request-forgery
	http.Get(address.String())
}

func headers(w http.ResponseWriter, r *http.Request) {
	// ruleid: header-injection
	w.Header().Set("X-Name", r.FormValue("name"))
	// ok: header-injection
	w.Header().Set("X-Name", strings.ReplaceAll(r.FormValue("name"), "\n", ""))
	// ruleid: header-injection
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: r.FormValue("theme")})
	// ok: header-injection
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: url.QueryEscape(r.FormValue("theme"))})
}
