<?php $name = $_GET['name']; ?>
<html>
<?php // ruleid: cross-site-scripting ?>
<p><?= $name ?></p>
<?php // ok: cross-site-scripting ?>
<p><?= htmlspecialchars($name) ?></p>
<?php // ok: cross-site-scripting ?>
<p><?= (int) $name ?></p>
<?php if ($name): ?>
<?php // ruleid: cross-site-scripting ?>
<b><?= $_GET['b'] ?></b>
<?php endif; ?>
<?php
// ruleid: command-injection
$list = `ls $name`;
// ok: command-injection
$list = `ls`;
?>
</html>
