package io.troupe.engine.journal;

/**
 * The statements by which the journal is read, in each database's words.
 *
 * <p>On PostgreSQL an event is readable once every older transaction of the server has ended that
 * may have written to the journal; then nothing can appear before it any more. Left out are the
 * running transactions of the projections' connections, told by their name, as these write no
 * events: there is always one of them under way. One that ends while it is looked for counts as
 * unknown. On H2 the one writing connection makes every committed event readable. The transaction
 * id is selected as text under another name and every order is qualified, or PostgreSQL would sort
 * it as text.
 *
 * @param horizon what is readable now: (transaction, ordering, held_back), exclusive
 * @param last the newest event below the horizon: (transaction, ordering)
 * @param after events after one position and below another, then a limit
 * @param history events of one entity: id, first and last sequence number, limit
 * @param position where one event is: id, sequence number
 */
record TailSql(String horizon, String last, String after, String history, String position) {
  private static final String COLUMNS =
      " AS xid, j.ordering, j.persistence_id, j.sequence_number,"
          + " j.event_ser_id, j.event_ser_manifest, j.event_payload FROM event_journal j WHERE ";

  private static final String OF_ENTITY = "j.persistence_id = ? AND j.sequence_number ";

  private static final TailSql H2 =
      of(
          "'0'",
          "SELECT '0' AS xid, COALESCE(MAX(j.ordering), 0) + 1 AS ordering, FALSE AS held_back"
              + " FROM event_journal j",
          "j.ordering > ?",
          "j.ordering < ?",
          "j.ordering");

  private static final TailSql POSTGRES =
      of(
          "j.transaction_id::text",
          "SELECT COALESCE(r.xid, pg_snapshot_xmax(s))::text AS xid, 0::bigint AS ordering,"
              + " r.xid IS NOT NULL AS held_back FROM pg_current_snapshot() s LEFT JOIN LATERAL"
              + " (SELECT x AS xid FROM pg_snapshot_xip(s) x"
              + " LEFT JOIN pg_stat_activity a ON a.backend_xid = x::text::xid"
              + " WHERE a.application_name IS DISTINCT FROM '"
              + ConnectionPool.PROJECTIONS
              + "' ORDER BY x LIMIT 1) r ON TRUE",
          "(j.transaction_id, j.ordering) > (?::text::xid8, ?)",
          "(j.transaction_id, j.ordering) < (?::text::xid8, ?)",
          "j.transaction_id, j.ordering");

  static TailSql of(JournalKind kind) {
    return switch (kind) {
      case H2 -> H2;
      case POSTGRES -> POSTGRES;
    };
  }

  private static TailSql of(
      String transaction, String horizon, String above, String below, String order) {
    var descending = order.replace(",", " DESC,") + " DESC";
    var select = "SELECT " + transaction + COLUMNS;
    var position = "SELECT " + transaction + " AS xid, j.ordering FROM event_journal j WHERE ";
    return new TailSql(
        horizon,
        position + below + " ORDER BY " + descending + " LIMIT 1",
        select + above + " AND " + below + " ORDER BY " + order + " LIMIT ?",
        select + OF_ENTITY + "BETWEEN ? AND ? ORDER BY j.sequence_number LIMIT ?",
        position + OF_ENTITY + "= ?");
  }
}
