/** The OpenAPI document as something to look things up in. */
@NullMarked
package io.troupe.http.docs.document;

import org.jspecify.annotations.NullMarked;
