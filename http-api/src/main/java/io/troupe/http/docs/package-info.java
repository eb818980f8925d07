/** The API's own documentation, served by the API. */
@NullMarked
package io.troupe.http.docs;

import org.jspecify.annotations.NullMarked;
