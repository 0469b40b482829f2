class SessionsController < ApplicationController
  def create
    # ruleid: log-injection
    logger.info("login of #{params[:name]}")
  end

  def failed
    name = params[:name]
    # ruleid: log-injection
    Rails.logger.warn("no user #{name}")
  end

  def seen
    # ruleid: log-injection
    logger.error("agent: " + request.user_agent)
  end

  def shown
    # ok: log-injection
    logger.info("login of #{params[:name].inspect}")
  end

  def numbered
    # ok: log-injection
    logger.info("login of #{params[:id].to_i}")
  end

  def fixed
    # ok: log-injection
    logger.info('login')
  end
end
