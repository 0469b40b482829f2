class SessionsController < ApplicationController
  def create
    # ruleid: trust-boundary
    session[:user_id] = params[:user_id]
  end

  def role
    role = params[:role].downcase
    # ruleid: trust-boundary
    session[:role] = role
  end

  def theme
    # ruleid: trust-boundary
    session["theme"] = cookies[:theme]
  end

  def found
    user = User.find_by(name: params[:name])
    # ok: trust-boundary
    session[:user_id] = user.id
  end

  def page
    # ok: trust-boundary
    session[:page] = params[:page].to_i
  end

  def fixed
    # ok: trust-boundary
    session[:role] = 'guest'
  end
end
