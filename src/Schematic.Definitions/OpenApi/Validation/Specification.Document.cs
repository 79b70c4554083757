namespace Schematic.Definitions.OpenApi.Validation;

// The document, its paths and its operations. Notation: Specification.cs.
internal static partial class Specification
{
    private const string Document = """
        OpenAPI
          openapi            string required
          $self              uri 3.2
          info               Info required
          jsonSchemaDialect  uri 3.1+
          servers            [Server]
          paths              Paths required 3.0
          paths              Paths 3.1+
          webhooks           {Path_Item} 3.1+
          components         Components
          security           [Security_Requirement]
          tags               [Tag]
          externalDocs       External_Documentation
          - some paths components webhooks 3.1+
          - unique tags name

        Info
          title              string required
          summary            string 3.1+
          description        string
          termsOfService     uri
          contact            Contact
          license            License
          version            string required

        Contact
          name               string
          url                uri
          email              email

        License
          name               string required
          identifier         string 3.1+
          url                uri
          - exclusive identifier url 3.1+

        Server
          url                string required
          name               string 3.2
          description        string
          variables          {Server_Variable}

        Server_Variable
          enum               [string] 3.0
          enum               [string]+ 3.1+
          default            string required
          description        string
          - member default enum 3.1+

        Components
          schemas            {Schema&}name
          responses          {Response&}name
          parameters         {Parameter&}name
          examples           {Example&}name
          requestBodies      {Request_Body&}name
          headers            {Header&}name
          securitySchemes    {Security_Scheme&}name
          links              {Link&}name
          callbacks          {Callback&}name
          pathItems          {Path_Item}name 3.1+
          mediaTypes         {Media_Type&}name 3.2

        Paths
          *path              Path_Item

        Path_Item
          $ref               string
          summary            string
          description        string
          get                Operation
          put                Operation
          post               Operation
          delete             Operation
          options            Operation
          head               Operation
          patch              Operation
          trace              Operation
          query              Operation 3.2
          additionalOperations {Operation}method 3.2
          servers            [Server]
          parameters         [Parameter&]
          - unique parameters name in

        Operation
          tags               [string]
          summary            string
          description        string
          externalDocs       External_Documentation
          operationId        string
          parameters         [Parameter&]
          requestBody        Request_Body&
          responses          Responses required 3.0
          responses          Responses 3.1+
          callbacks          {Callback&}
          deprecated         boolean
          security           [Security_Requirement]
          servers            [Server]
          - unique parameters name in

        External_Documentation
          description        string
          url                uri required

        Callback
          *any               Path_Item

        Tag
          name               string required
          summary            string 3.2
          description        string
          externalDocs       External_Documentation
          parent             string 3.2
          kind               string 3.2

        Security_Requirement
          *any               [string]

        Security_Scheme
          type               'apiKey','http','oauth2','openIdConnect' required 3.0
          type               'apiKey','http','mutualTLS','oauth2','openIdConnect' required 3.1+
          description        string
          name               string
          in                 'query','header','cookie'
          scheme             string
          bearerFormat       string
          flows              OAuth_Flows
          openIdConnectUrl   uri
          oauth2MetadataUrl  uri 3.2
          deprecated         boolean 3.2
          - when type=apiKey requires name in
          - when type=http requires scheme
          - when type=oauth2 requires flows
          - when type=openIdConnect requires openIdConnectUrl
          - when type=http,oauth2,openIdConnect,mutualTLS forbids name in
          - when type=apiKey,oauth2,openIdConnect,mutualTLS forbids scheme bearerFormat
          - when type=apiKey,http,openIdConnect,mutualTLS forbids flows oauth2MetadataUrl
          - when type=apiKey,http,oauth2,mutualTLS forbids openIdConnectUrl

        OAuth_Flows
          implicit           Implicit_OAuth_Flow
          password           Token_OAuth_Flow
          clientCredentials  Token_OAuth_Flow
          authorizationCode  Code_OAuth_Flow
          deviceAuthorization Device_OAuth_Flow 3.2

        Implicit_OAuth_Flow
          authorizationUrl   uri required
          refreshUrl         uri
          scopes             {string} required

        Token_OAuth_Flow
          tokenUrl           uri required
          refreshUrl         uri
          scopes             {string} required

        Code_OAuth_Flow
          authorizationUrl   uri required
          tokenUrl           uri required
          refreshUrl         uri
          scopes             {string} required

        Device_OAuth_Flow
          deviceAuthorizationUrl uri required
          tokenUrl           uri required
          refreshUrl         uri
          scopes             {string} required

        """;
}
