# What one action leaves in the session is there for the others.
class VisitsController < ApplicationController
  def start
    session[:onward] = params[:onward]
    session['page'] ||= params[:page]
    session[:count] = params[:count].to_i
    session[:checked] = url_from(params[:checked])
    session[:own] = visits_path
  end

  def finish
    # ruleid: open-redirect
    redirect_to session.delete(:onward) || visits_path, allow_other_host: true
  end

  def resume
    # ruleid: open-redirect
    redirect_to(session['page'] || visits_path)
    # ok: open-redirect
    redirect_to url_from(session[:onward])
    # ok: open-redirect
    redirect_to session[:count]
    # ok: open-redirect
    redirect_to session[:checked]
    # ok: open-redirect
    redirect_to session.fetch(:own)
    # ok: open-redirect
    redirect_to session.delete(:never)
  end

  def later
    # ruleid: open-redirect
    redirect_to kept_place
  end

  private

  def kept_place
    session.delete(:onward) || visits_path
  end
end

class OthersController < ApplicationController
  def finish
    # ok: open-redirect
    redirect_to session[:onward]
  end
end
