import { Body, Controller, Get, Headers, Param, ParseIntPipe, Post, Query, Req, Res, UploadedFile } from '@nestjs/common'
import { Request, Response } from 'express'
import { DataSource } from 'typeorm'
import { exec } from 'child_process'
import { writeFileSync } from 'fs'

@Controller('users')
export class UsersController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  find(@Query('name') name: string) {
    // ruleid: sql-injection
    return this.dataSource.query(`SELECT * FROM users WHERE name = '${name}'`)
  }

  @Get('safe')
  safe(@Query('name') name: string) {
    // ok: sql-injection
    return this.dataSource.query('SELECT * FROM users WHERE name = $1', [name])
  }

  @Get(':id')
  one(@Param('id', ParseIntPipe) id: number) {
    // ok: sql-injection
    return this.dataSource.query(`SELECT * FROM users WHERE id = ${id}`)
  }

  @Post()
  run(@Body() body: { folder: string }, @Headers('x-a') a: string) {
    // ruleid: command-injection
    exec(`ls ${body.folder}`)
    // ruleid: command-injection
    exec(`ls ${a}`)
  }

  @Post('upload')
  upload(@UploadedFile() file: Express.Multer.File) {
    // ruleid: path-traversal
    writeFileSync(`up/${file.originalname}`, file.buffer)
  }

  @Get('page')
  page(@Req() req: Request, @Res() res: Response) {
    // ruleid: cross-site-scripting
    res.send(`<p>${req.query.name}</p>`)
  }
}
