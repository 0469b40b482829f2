class SessionsController < ApplicationController
  def create
    # ruleid: cookie-without-httponly
    response.set_cookie('token', { value: 'a', httponly: false })
  end

  def again(res)
    # ruleid: cookie-without-httponly
    res.set_cookie(:token, { value: 'a', path: '/', secure: true, httponly: false })
  end

  def store(config)
    # ruleid: cookie-without-httponly
    config.session_store :cookie_store, key: '_shop', httponly: false
  end

  def secured
    # ok: cookie-without-httponly
    response.set_cookie('token', { value: 'a', httponly: true })
  end

  def other(res)
    # ok: cookie-without-httponly
    res.set_cookie(:token, { value: 'a', path: '/', httponly: true })
  end

  def stored(config)
    # ok: cookie-without-httponly
    config.session_store :cookie_store, key: '_shop', httponly: true
  end
end
