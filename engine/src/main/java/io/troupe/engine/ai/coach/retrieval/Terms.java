package io.troupe.engine.ai.coach.retrieval;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How text becomes search terms: words as written, for every language, and English stems beside
 * them. A question is analysed, never parsed, so it has no query syntax to abuse.
 */
final class Terms {

  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String STEMS = "stems";

  private static final int MAX_TERMS = 128;
  private static final Map<String, Float> WEIGHTS = Map.of(TITLE, 1.5f, TEXT, 1f, STEMS, 1f);

  // Lucene's English list lacks the words that questions are made of.
  private static final List<String> QUESTION_WORDS =
      List.of(
          "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "do", "does",
          "did", "can", "could", "should", "would", "will", "shall", "may", "might", "must", "am",
          "were", "been", "being", "have", "has", "had", "i", "me", "my", "we", "us", "our", "you",
          "your", "he", "she", "his", "her", "its", "from", "about", "so", "than", "please", "tell",
          "explain");

  private Terms() {}

  static Analyzer analyzer() {
    var words = stopWords();
    return new PerFieldAnalyzerWrapper(
        new StandardAnalyzer(words), Map.of(STEMS, new EnglishAnalyzer(words)));
  }

  static Query query(String question) throws IOException {
    var query = new BooleanQuery.Builder();
    try (var analyzer = analyzer()) {
      for (var field : WEIGHTS.entrySet()) {
        for (var term : terms(analyzer, field.getKey(), question)) {
          var clause = new TermQuery(new Term(field.getKey(), term));
          query.add(new BoostQuery(clause, field.getValue()), Occur.SHOULD);
        }
      }
    }
    return query.build();
  }

  private static Set<String> terms(Analyzer analyzer, String field, String text)
      throws IOException {
    var terms = new LinkedHashSet<String>();
    try (var tokens = analyzer.tokenStream(field, text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (terms.size() < MAX_TERMS && tokens.incrementToken()) {
        terms.add(term.toString());
      }
    }
    return terms;
  }

  private static CharArraySet stopWords() {
    var words = new CharArraySet(QUESTION_WORDS, true);
    words.addAll(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    return words;
  }
}
