package io.troupe.architecture.sample.rooms.room;

/** Named after nothing. */
record RoomManager() {

  record SeatHelper() {}
}
