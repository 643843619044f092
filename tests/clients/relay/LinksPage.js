// A page of links, as a Relay front end writes it: more of the list, more of a link's evidence, one record anew.

const page = graphql`
  query LinksPageQuery($first: Int!, $after: String) {
    ...LinksPage_list @arguments(first: $first, after: $after)
    statistics {
      version
    }
  }
`;

const list = graphql`
  fragment LinksPage_list on Query
  @argumentDefinitions(first: { type: "Int", defaultValue: 5 }, after: { type: "String" })
  @refetchable(queryName: "LinksPageListQuery") {
    links(first: $first, after: $after, orderBy: CONFIDENCE) @connection(key: "LinksPage_links") {
      edges {
        node {
          id
          ...LinksPage_link
        }
      }
    }
  }
`;

const link = graphql`
  fragment LinksPage_link on Link
  @argumentDefinitions(first: { type: "Int", defaultValue: 2 }, after: { type: "String" })
  @refetchable(queryName: "LinksPageLinkQuery") {
    type
    source {
      name
    }
    target {
      name
    }
    evidence(first: $first, after: $after) @connection(key: "LinksPage_evidence") {
      edges {
        node {
          quote
          document {
            title
          }
        }
      }
    }
  }
`;

const changes = graphql`
  subscription LinksPageChangesSubscription {
    graphChanged {
      version
      missed
      links {
        ...LinksPage_link
      }
      removed @deleteRecord
    }
  }
`;
