namespace Schematic.Definitions.OpenApi.Validation;

// Parameters, bodies, responses and schemas. Notation: Specification.cs.
internal static partial class Specification
{
    private const string Content = """
        Parameter
          name               string required
          in                 'query','header','path','cookie' required -3.1
          in                 'query','querystring','header','path','cookie' required 3.2
          description        string
          required           boolean
          deprecated         boolean
          allowEmptyValue    boolean
          style              'matrix','label','simple','form','spaceDelimited','pipeDelimited','deepObject' -3.1
          style              'matrix','label','simple','form','spaceDelimited','pipeDelimited','deepObject','cookie' 3.2
          explode            boolean
          allowReserved      boolean
          schema             Schema&
          example            any
          examples           {Example&}
          content            {Media_Type&}
          - exclusive example examples
          - one schema content
          - single content
          - when in=path&schema requires required
          - when in=path allows required true
          - when in=path allows style matrix,label,simple
          - when in=query allows style form,spaceDelimited,pipeDelimited,deepObject
          - when in=header allows style simple
          - when in=cookie allows style form -3.1
          - when in=cookie allows style form,cookie 3.2
          - when in=querystring forbids schema
          - when in=path,header,cookie,querystring forbids allowEmptyValue
          - when in=path,header,cookie forbids allowReserved 3.1
          - when in=header forbids allowReserved 3.2
          - when style=cookie forbids allowReserved 3.2
          - when content forbids style explode allowReserved
          - when in=header matches name token
          - when in=path matches name template

        Request_Body
          description        string
          content            {Media_Type&} required
          required           boolean

        Media_Type
          description        string 3.2
          schema             Schema&
          itemSchema         Schema& 3.2
          example            any
          examples           {Example&}
          encoding           {Encoding}
          prefixEncoding     [Encoding] 3.2
          itemEncoding       Encoding 3.2
          - exclusive example examples
          - exclusive encoding prefixEncoding 3.2
          - exclusive encoding itemEncoding 3.2

        Encoding
          contentType        string
          headers            {Header&}token
          style              'form','spaceDelimited','pipeDelimited','deepObject'
          explode            boolean
          allowReserved      boolean
          encoding           {Encoding} 3.2
          prefixEncoding     [Encoding] 3.2
          itemEncoding       Encoding 3.2
          - exclusive encoding prefixEncoding 3.2
          - exclusive encoding itemEncoding 3.2

        Responses
          default            Response&
          *status            Response&
          - entries

        Response
          summary            string 3.2
          description        string required -3.1
          description        string 3.2
          headers            {Header&}token
          content            {Media_Type&}
          links              {Link&}name

        Header
          description        string
          required           boolean
          deprecated         boolean
          allowEmptyValue    boolean 3.0
          allowReserved      boolean 3.0
          style              'simple'
          explode            boolean
          schema             Schema&
          example            any
          examples           {Example&}
          content            {Media_Type&}
          - exclusive example examples
          - one schema content
          - single content
          - when content forbids style explode

        Example
          summary            string
          description        string
          dataValue          any 3.2
          serializedValue    string 3.2
          value              any
          externalValue      uri
          - exclusive value externalValue
          - exclusive value dataValue 3.2
          - exclusive value serializedValue 3.2
          - exclusive serializedValue externalValue 3.2

        Link
          operationRef       uri
          operationId        string
          parameters         {any}
          requestBody        any
          description        string
          server             Server
          - one operationRef operationId

        Discriminator
          propertyName       string required
          mapping            {string}
          defaultMapping     string 3.2

        XML
          name               string
          namespace          uri
          prefix             string
          attribute          boolean
          wrapped            boolean
          nodeType           'element','attribute','text','cdata','none' 3.2
          - exclusive nodeType attribute 3.2
          - exclusive nodeType wrapped 3.2

        Schema open:3.1+
          $schema            uri
          $id                uri
          $anchor            string
          $ref               string
          $defs              {Schema&}
          definitions        {Schema&}
          $comment           string
          $dynamicRef        string
          $dynamicAnchor     string
          $vocabulary        {boolean}
          title              string
          description        string
          type               types
          format             string
          nullable           boolean
          enum               [any]
          const              any
          default            any
          properties         {Schema&}
          required           [string]
          additionalProperties Schema&
          patternProperties  {Schema&}
          unevaluatedProperties Schema&
          propertyNames      Schema&
          items              Schema&
          prefixItems        [Schema&]+
          unevaluatedItems   Schema&
          contains           Schema&
          minContains        count
          maxContains        count
          allOf              [Schema&]+
          oneOf              [Schema&]+
          anyOf              [Schema&]+
          not                Schema&
          if                 Schema&
          then               Schema&
          else               Schema&
          dependentSchemas   {Schema&}
          dependentRequired  {[string]}
          discriminator      Discriminator
          readOnly           boolean
          writeOnly          boolean
          deprecated         boolean
          externalDocs       External_Documentation
          example            any
          examples           any
          xml                XML
          contentEncoding    string
          contentMediaType   string
          contentSchema      Schema&
          multipleOf         number
          maximum            number
          exclusiveMaximum   limit
          minimum            number
          exclusiveMinimum   limit
          maxLength          count
          minLength          count
          pattern            string
          maxItems           count
          minItems           count
          uniqueItems        boolean
          maxProperties      count
          minProperties      count
          - when type=array requires items 3.0
        """;
}
