/** Kamailio as registrar and record-routing proxy over WebSocket: what our switch does, and no more. */
export function kamailioConfig(port: number, modules: string, domain: string): string {
  return `#!KAMAILIO
debug=0
log_stderror=yes
fork=yes
children=2
tcp_children=2
auto_aliases=no
alias="${domain}"
listen=tcp:127.0.0.1:${String(port)}
tcp_connection_lifetime=3604
tcp_accept_no_cl=yes
tcp_max_connections=8192
tcp_rd_buf_size=65536
mpath="${modules}/"
loadmodule "tm.so"
loadmodule "sl.so"
loadmodule "rr.so"
loadmodule "pv.so"
loadmodule "maxfwd.so"
loadmodule "usrloc.so"
loadmodule "registrar.so"
loadmodule "textops.so"
loadmodule "siputils.so"
loadmodule "nathelper.so"
loadmodule "auth.so"
loadmodule "xhttp.so"
loadmodule "websocket.so"
modparam("tm", "fr_inv_timer", 60000)
modparam("rr", "append_fromtag", 0)
modparam("registrar", "max_expires", 3600)
modparam("registrar", "min_expires", 30)
modparam("registrar", "received_avp", "$avp(RECEIVED)")
modparam("nathelper", "received_avp", "$avp(RECEIVED)")
modparam("usrloc", "db_mode", 0)
modparam("usrloc", "handle_lost_tcp", 1)
modparam("auth", "nonce_expire", 300)
modparam("auth", "secret", "abcdefgh12345678")

request_route {
  if (!mf_process_maxfwd_header("10")) { sl_send_reply("483", "Too Many Hops"); exit; }
  if (is_method("CANCEL")) { if (t_check_trans()) t_relay(); exit; }
  force_rport();
  if (nat_uac_test(64)) {
    if (is_method("REGISTER")) fix_nated_register();
    else if (!add_contact_alias()) { sl_send_reply("400", "Bad Request"); exit; }
  }
  if (has_totag()) {
    if (loose_route()) {
      if ($du == "") handle_ruri_alias();
      route(RELAY);
      exit;
    }
    if (is_method("ACK")) { if (t_check_trans()) route(RELAY); exit; }
    sl_send_reply("481", "Not here");
    exit;
  }
  if (!is_method("ACK")) t_check_trans();
  if (is_method("REGISTER")) {
    if (!pv_www_authenticate("${domain}", "pw-$aU", "0")) { www_challenge("${domain}", "1"); exit; }
    if ($au != $tU) { sl_send_reply("403", "Forbidden"); exit; }
    if (!save("location")) sl_reply_error();
    exit;
  }
  if (is_method("INVITE|SUBSCRIBE|REFER")) record_route();
  if (uri != myself) { route(RELAY); exit; }
  if (!lookup("location")) { sl_send_reply("480", "Offline"); exit; }
  route(RELAY);
}
route[RELAY] {
  if (is_method("INVITE|SUBSCRIBE|UPDATE")) t_on_reply("CONTACT");
  if (!t_relay()) sl_reply_error();
}
onreply_route[CONTACT] {
  if (nat_uac_test(64)) add_contact_alias();
}
event_route[xhttp:request] {
  set_reply_close();
  set_reply_no_connect();
  if ($hdr(Upgrade) =~ "websocket" && $hdr(Connection) =~ "Upgrade" && $rm =~ "GET") {
    if (ws_handle_handshake()) exit;
  }
  xhttp_reply("404", "Not Found", "", "");
}
`;
}
