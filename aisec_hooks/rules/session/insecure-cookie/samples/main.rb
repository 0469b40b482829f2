class SessionsController < ApplicationController
  def create
    # ruleid: insecure-cookie
    response.set_cookie('token', { value: 'a', secure: false })
  end

  def again(res)
    # ruleid: insecure-cookie
    res.set_cookie(:token, { value: 'a', path: '/', secure: false, httponly: true })
  end

  def store(config)
    # ruleid: insecure-cookie
    config.session_store :cookie_store, key: '_shop', secure: false
  end

  def secured
    # ok: insecure-cookie
    response.set_cookie('token', { value: 'a', secure: true })
  end

  def other(res)
    # ok: insecure-cookie
    res.set_cookie(:token, { value: 'a', path: '/', secure: Rails.env.production? })
  end

  def stored(config)
    # ok: insecure-cookie
    config.session_store :cookie_store, key: '_shop', secure: true
  end

  def without(token, defaults)
    # ruleid: insecure-cookie
    response.set_cookie('token', { value: token, path: '/', httponly: true })
    # ok: insecure-cookie
    response.set_cookie('token', { value: token, **defaults })
    # ok: insecure-cookie
    response.set_cookie('token', { value: '', path: '/' })
  end
end

class Desk < Sinatra::Base
  helpers do
    def weak(ticket)
      { value: ticket, path: "/", httponly: true }
    end

    def strong(ticket)
      { value: ticket, path: "/", secure: true }
    end
  end

  post "/ticket" do
    # ruleid: insecure-cookie
    response.set_cookie("ticket", weak(params["ticket"]))
    # ok: insecure-cookie
    response.set_cookie("ticket", strong(params["ticket"]))
  end
end
