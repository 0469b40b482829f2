class SessionsController < ApplicationController
  def create
    # ruleid: open-redirect
    redirect_to params[:next]
  end

  def update
    target = params[:return_to].strip
    # ruleid: open-redirect
    redirect_to(target, allow_other_host: true)
  end

  def again
    # ruleid: open-redirect
    redirect_to "https://#{params[:host]}/orders"
  end

  def show
    # ok: open-redirect
    redirect_to '/orders'
  end

  def edit
    # ok: open-redirect
    redirect_to params[:next], allow_other_host: false
  end

  def index
    # ok: open-redirect
    redirect_to "/orders/#{params[:id]}"
  end

  def back
    # ok: open-redirect
    redirect_to url_from(params[:next]) || '/'
  end
end
