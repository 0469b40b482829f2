# Calls without brackets, scripts, and what is raised.
class OrdersController < ApplicationController
  def bare
    # ruleid: command-injection
    system "ls #{params[:a]}"
    # ok: command-injection
    system 'ls', params[:a]
    # ruleid: command-injection
    exec params[:a]
    # ruleid: path-traversal
    File.delete params[:a]
    # ruleid: sql-injection
    Order.find_by_sql "SELECT * FROM t WHERE a = '#{params[:a]}'"
    # ok: sql-injection
    Order.find_by_sql ['SELECT * FROM t WHERE a = ?', params[:a]]
    # ruleid: sql-injection
    Order.find_by_sql ["SELECT * FROM t WHERE b = '#{params[:b]}' AND a = ?", 1]
    # ruleid: template-injection
    render inline: params[:a]
    # ok: template-injection
    render plain: params[:a]
    # ruleid: unsafe-deserialization
    Marshal.load params[:a] if params[:a]
    # ruleid: command-injection
    system params[:b] unless params[:c]
    return redirect_to('/') unless params[:d]

    respond_to do |format|
      # ruleid: cross-site-scripting
      format.html { render html: params[:a].html_safe }
      # ok: cross-site-scripting
      format.json { render json: params[:a] }
    end
  end

  def permitted
    # ruleid: sql-injection
    Order.where("a = '#{order_params[:a]}'")
    # ok: sql-injection
    Order.where(order_params)
    # ok: sql-injection
    Order.order(params[:sort])
  end

  private

  def order_params = params.require(:order).permit(:a)
end

# ruleid: code-injection
eval params['code'] if defined?(params)
# ok: code-injection
eval 'code'
