package io.troupe.engine.ai.coach.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds the passages a question is about: BM25 over an index that is built for the one question and
 * then forgotten, so that nothing one learner may read is kept for another. It sees exactly the
 * passages it is given; that those are unlocked is the caller's duty.
 */
public final class Retrieval {

  /** Most passages one search returns. */
  public static final int MAX_HITS = 20;

  private Retrieval() {}

  /**
   * The best passages, best first; equal scores keep the order given. A passage that shares no
   * meaningful word with the question is never returned.
   *
   * @param limit 1 to {@value #MAX_HITS}
   * @throws IllegalArgumentException if there are more than {@link Passage#MAX_PASSAGES} passages
   */
  public static List<Hit> best(String question, List<Passage> passages, int limit) {
    if (passages.size() > Passage.MAX_PASSAGES) {
      throw new IllegalArgumentException(
          "at most %d passages can be searched".formatted(Passage.MAX_PASSAGES));
    }
    if (limit < 1 || limit > MAX_HITS) {
      throw new IllegalArgumentException("limit must be 1 to %d".formatted(MAX_HITS));
    }
    try (var directory = new ByteBuffersDirectory()) {
      index(directory, passages);
      return search(directory, question, passages, limit);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory failed", e);
    }
  }

  private static void index(ByteBuffersDirectory directory, List<Passage> passages)
      throws IOException {
    try (var analyzer = Terms.analyzer();
        var writer = new IndexWriter(directory, inOrder(analyzer))) {
      for (var passage : passages) {
        writer.addDocument(document(passage));
      }
    }
  }

  // Without merges a document's number stays its passage's position in the list.
  private static IndexWriterConfig inOrder(Analyzer analyzer) {
    return new IndexWriterConfig(analyzer).setMergePolicy(NoMergePolicy.INSTANCE);
  }

  private static Document document(Passage passage) {
    var document = new Document();
    document.add(new TextField(Terms.TITLE, passage.title(), Store.NO));
    document.add(new TextField(Terms.TEXT, passage.text(), Store.NO));
    document.add(new TextField(Terms.STEMS, passage.text(), Store.NO));
    return document;
  }

  private static List<Hit> search(
      ByteBuffersDirectory directory, String question, List<Passage> passages, int limit)
      throws IOException {
    try (var reader = DirectoryReader.open(directory)) {
      var searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new BM25Similarity());
      return Arrays.stream(searcher.search(Terms.query(question), limit).scoreDocs)
          .map(hit -> new Hit(passages.get(hit.doc), hit.score))
          .toList();
    }
  }
}
