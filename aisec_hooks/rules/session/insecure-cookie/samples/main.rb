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
