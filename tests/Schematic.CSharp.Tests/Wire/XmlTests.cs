using System.Net;
using System.Text;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>Documents in XML: each is read as the type of its schema, and the type is written as the same document.</summary>
public sealed class XmlTests
{
    private const string Pet = "Pet: {type: object, xml: {name: pet}, required: [id], properties: {id: {type: integer, xml: {attribute: true}}, name: {type: string}}}";

    private const string Head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    [TestCase("name: {type: string}", "<Pet><name>a</name></Pet>", "pet.Name", "a", TestName = "{m}(a member is an element with its name)")]
    [TestCase("name: {type: string, xml: {name: N}}", "<Pet><N>a</N></Pet>", "pet.Name", "a", TestName = "{m}(a name)")]
    [TestCase("name: {type: string, xml: {attribute: true}}", "<Pet name=\"a\" />", "pet.Name", "a", TestName = "{m}(an attribute)")]
    [TestCase("name: {type: string, xml: {nodeType: attribute, name: n}}", "<Pet n=\"a\" />", "pet.Name", "a", TestName = "{m}(an attribute of 3.2)")]
    [TestCase("id: {type: integer, xml: {nodeType: attribute}}, name: {type: string, xml: {nodeType: text}}", "<Pet id=\"1\">a b</Pet>", "pet.Name + pet.Id", "a b1", TestName = "{m}(text)")]
    [TestCase("name: {type: string, xml: {nodeType: cdata}}", "<Pet><![CDATA[a<b]]></Pet>", "pet.Name", "a<b", TestName = "{m}(CDATA)")]
    [TestCase("name: {type: string, xml: {x-ms-text: true}}", "<Pet>a</Pet>", "pet.Name", "a", TestName = "{m}(text of AutoRest)")]
    [TestCase("owner: {type: object, xml: {nodeType: none}, properties: {name: {type: string}}}, id: {type: integer}", "<Pet><name>a</name><id>1</id></Pet>", "pet.Owner.Name + pet.Id", "a1", TestName = "{m}(no node)")]
    [TestCase("owner: {type: object, properties: {name: {type: string}, age: {type: integer}}}", "<Pet><owner><name>a</name><age>3</age></owner></Pet>", "pet.Owner.Name + pet.Owner.Age", "a3", TestName = "{m}(an object)")]
    [TestCase("tags: {type: array, items: {type: string}}", "<Pet><tags>a</tags><tags>b</tags></Pet>", "string.Join('|', pet.Tags)", "a|b", TestName = "{m}(a list)")]
    [TestCase("tags: {type: array, items: {type: string, xml: {name: tag}}}", "<Pet><tag>a</tag><tag>b</tag></Pet>", "string.Join('|', pet.Tags)", "a|b", TestName = "{m}(a list with a name for its items)")]
    [TestCase("tags: {type: array, xml: {wrapped: true}, items: {type: string}}", "<Pet><tags><tags>a</tags><tags>b</tags></tags></Pet>", "string.Join('|', pet.Tags)", "a|b", TestName = "{m}(a wrapped list)")]
    [TestCase("tags: {type: array, xml: {wrapped: true, name: Tags}, items: {type: string, xml: {name: tag}}}", "<Pet><Tags><tag>a</tag></Tags></Pet>", "string.Join('|', pet.Tags)", "a", TestName = "{m}(a wrapped list with names)")]
    [TestCase("tags: {type: array, xml: {nodeType: element}, items: {type: string, xml: {name: tag}}}", "<Pet><tags><tag>a</tag></tags></Pet>", "string.Join('|', pet.Tags)", "a", TestName = "{m}(a list with an element of 3.2)")]
    [TestCase("tags: {type: array, xml: {wrapped: true}, items: {$ref: '#/components/schemas/Tag'}}", "<Pet><tags><tag><id>1</id></tag></tags></Pet>", "pet.Tags[0].Id", "1", TestName = "{m}(items with the name of their schema)")]
    [TestCase("tags: {type: array, items: {allOf: [{$ref: '#/components/schemas/Tag'}, {xml: {name: T}}]}}", "<Pet><T><id>1</id></T></Pet>", "pet.Tags[0].Id", "1", TestName = "{m}(items with a name next to a reference in allOf)")]
    [TestCase("tags: {allOf: [{type: array, xml: {wrapped: false}, items: {allOf: [{type: string}, {xml: {name: T}}]}}, {description: The tags.}]}", "<Pet><T>a</T><T>b</T></Pet>", "string.Join('|', pet.Tags)", "a|b", TestName = "{m}(a list with a description in allOf)")]
    [TestCase("tag: {allOf: [{description: The tag.}, {$ref: '#/components/schemas/Tag'}, {xml: {name: T}}]}", "<Pet><T><id>1</id></T></Pet>", "pet.Tag.Id", "1", TestName = "{m}(a name after a reference in allOf)")]
    [TestCase("tag: {allOf: [{$ref: '#/components/schemas/Tag'}, {properties: {more: {type: string}}}]}", "<Pet><tag><id>1</id><more>a</more></tag></Pet>", "pet.Tag.Id + pet.Tag.More", "1a", TestName = "{m}(an extended schema)")]
    [TestCase("other: {type: object, xml: {wrapped: false}, additionalProperties: {type: integer}}", "<Pet><other><a>1</a></other></Pet>", "pet.Other[\"a\"]", "1", TestName = "{m}(a map is not a list)")]
    [TestCase("owner: {type: object, xml: {wrapped: true}, properties: {name: {type: string}}}", "<Pet><owner><name>a</name></owner></Pet>", "pet.Owner.Name", "a", TestName = "{m}(an object is not a list)")]
    [TestCase("tag: {$ref: '#/components/schemas/Tag'}", "<Pet><tag><id>1</id></tag></Pet>", "pet.Tag.Id", "1", TestName = "{m}(a reference)")]
    [TestCase("rows: {type: array, xml: {wrapped: true}, items: {type: array, xml: {name: row}, items: {type: integer, xml: {name: cell}}}}", "<Pet><rows><row><cell>1</cell><cell>2</cell></row><row /></rows></Pet>", "pet.Rows[0][1] + pet.Rows[1].Count", "2", TestName = "{m}(a list of lists)")]
    [TestCase("tags: {type: array, prefixItems: [{type: string, xml: {name: first}}, {type: string, xml: {name: second}}]}", "<Pet><first>a</first><second>b</second></Pet>", "string.Join('|', pet.Tags)", "a|b", TestName = "{m}(positions with names)")]
    [TestCase("tags: {type: array, prefixItems: [{type: string, xml: {name: first}}, {type: integer}], items: {type: string, xml: {name: other}}}", "<Pet><first>a</first><other>1</other><other>c</other></Pet>", "string.Join('|', pet.Tags.Select(tag => tag.Value))", "a|1|c", TestName = "{m}(positions of several types)")]
    [TestCase("tags: {type: array, xml: {wrapped: true}, prefixItems: [{type: string, xml: {name: first}}], items: {type: string, xml: {name: other}}}", "<Pet><tags><first>a</first><other>b</other><other>c</other></tags></Pet>", "string.Join('|', pet.Tags)", "a|b|c", TestName = "{m}(positions of a wrapped list)")]
    [TestCase("name: {type: string, xml: {namespace: 'http://a', prefix: p}}", "<Pet><p:name xmlns:p=\"http://a\">a</p:name></Pet>", "pet.Name", "a", TestName = "{m}(a prefix)")]
    [TestCase("name: {type: string, xml: {namespace: 'http://a', prefix: p, attribute: true}}", "<Pet p:name=\"a\" xmlns:p=\"http://a\" />", "pet.Name", "a", TestName = "{m}(a prefix of an attribute)")]
    [TestCase("owner: {type: object, xml: {namespace: 'http://a'}, properties: {name: {type: string}}}", "<Pet><owner xmlns=\"http://a\"><name>a</name></owner></Pet>", "pet.Owner.Name", "a", TestName = "{m}(a default namespace)")]
    [TestCase("age: {type: integer}, size: {type: number}, isOld: {type: boolean}", "<Pet><age>3</age><size>1.5</size><isOld>true</isOld></Pet>", "pet.Age + \"|\" + pet.Size + \"|\" + pet.IsOld", "3|1.5|True", TestName = "{m}(numbers and booleans)")]
    [TestCase("born: {type: string, format: date}, seen: {type: string, format: date-time}, key: {type: string, format: uuid}", "<Pet><born>2026-11-30</born><seen>2026-11-30T01:02:03Z</seen><key>6f9619ff-8b86-d011-b42d-00c04fc964ff</key></Pet>", "pet.Born.Value.Day + \"|\" + pet.Seen.Value.Second + \"|\" + pet.Key.Value.ToString()[..2]", "30|3|6f", TestName = "{m}(strings with formats)")]
    [TestCase("state: {type: string, enum: [new, used]}, level: {type: integer, enum: [1, 2]}", "<Pet><state>used</state><level>2</level></Pet>", "pet.State + \"|\" + pet.Level", "used|2", TestName = "{m}(enums)")]
    [TestCase("data: {type: string, format: byte}", "<Pet><data>AQID</data></Pet>", "pet.Data.Value.Length", "3", TestName = "{m}(bytes)")]
    [TestCase("other: {type: object, additionalProperties: {type: integer}}", "<Pet><other><a>1</a><b>2</b></other></Pet>", "pet.Other[\"a\"] + pet.Other[\"b\"]", "3", TestName = "{m}(a map)")]
    [TestCase("other: {type: object, additionalProperties: {type: array, items: {type: integer}}}", "<Pet><other><a>1</a><a>2</a></other></Pet>", "pet.Other[\"a\"].Count", "2", TestName = "{m}(a map of lists)")]
    [TestCase("other: {}", "<Pet><other><a>1</a><b><c>x</c><c>y</c></b></other></Pet>", "pet.Other", "{\"a\":\"1\",\"b\":{\"c\":[\"x\",\"y\"]}}", TestName = "{m}(any value)")]
    [TestCase("other: {oneOf: [{type: integer}, {type: string}]}", "<Pet><other>1</other></Pet>", "pet.Other", "1", TestName = "{m}(a union of scalars)")]
    [TestCase("name: {type: [string, 'null']}", "<Pet><name xsi:nil=\"true\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" /></Pet>", "pet.Name is null", "True", true, TestName = "{m}(null)")]
    [TestCase("name: {type: string}", "<Pet><name> a\t&lt;&amp;&#xD;\n </name></Pet>", "pet.Name.Length", "8", TestName = "{m}(white space)")]
    [TestCase("name: {type: string}", "<Pet><name></name></Pet>", "pet.Name", "", TestName = "{m}(an empty string)")]
    [TestCase("tags: {type: array, xml: {wrapped: true}, items: {type: string}}", "<Pet><tags /></Pet>", "pet.Tags.Count", "0", TestName = "{m}(an empty list)")]
    [TestCase("name: {type: string}", "<Pet />", "pet.Name is null", "True", TestName = "{m}(an absent member)")]
    public async Task A_member_is_read_and_written(string members, string xml, string expression, string value, bool isRequired = false)
    {
        var required = isRequired ? "required: [name], " : "";
        var exchange = await Exchange.OfAsync(Document($"Pet: {{type: object, {required}properties: {{{members}}}}}, Tag: {{type: object, xml: {{name: tag}}, properties: {{id: {{type: integer}}}}}}"), xml, RoundTrip(expression));

        Assert.That(exchange.Shown, Is.EqualTo(new[] { value }));
        Assert.That(exchange.Bodies, Is.EqualTo(new[] { Head + xml }));
        Assert.That(exchange.Accepted[0], Is.EqualTo("application/xml"));
    }

    [TestCase("xml: {name: pet}", "<pet><id>1</id></pet>")]
    [TestCase("xml: {namespace: 'http://a'}", "<Pet xmlns=\"http://a\"><id>1</id></Pet>")]
    [TestCase("xml: {namespace: 'http://a', prefix: p}", "<p:Pet xmlns:p=\"http://a\"><id>1</id></p:Pet>")]
    public async Task A_root_is_read_and_written(string keywords, string xml)
    {
        var exchange = await Exchange.OfAsync(Document($"Pet: {{type: object, {keywords}, properties: {{id: {{type: integer}}}}}}"), xml, RoundTrip("pet.Id"));

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "1" }));
        Assert.That(exchange.Bodies, Is.EqualTo(new[] { Head + xml }));
    }

    [Test]
    public async Task Members_of_base_schemas_and_discriminators_are_read_and_written()
    {
        const string Schemas = "Animal: {type: object, required: [kind], discriminator: {propertyName: kind}, properties: {kind: {type: string, xml: {attribute: true}}, name: {type: string}}}, "
            + "Cat: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, properties: {lives: {type: integer}}}]}, "
            + "Pet: {type: object, properties: {animals: {type: array, xml: {wrapped: true}, items: {$ref: '#/components/schemas/Animal', xml: {name: animal}}}}}";
        const string Xml = "<Pet><animals><animal kind=\"Cat\"><name>a</name><lives>9</lives></animal></animals></Pet>";

        var exchange = await Exchange.OfAsync(Document(Schemas), Xml, RoundTrip("pet.Animals[0].TryGetCat(out var cat) ? cat.Name + cat.Lives : \"other\""));

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "a9" }));
        Assert.That(exchange.Bodies, Is.EqualTo(new[] { Head + Xml }));
    }

    [Test]
    public async Task Schemas_that_contain_themselves_are_read_and_written()
    {
        const string Xml = "<Pet><id>1</id><child><id>2</id></child><child><id>3</id></child></Pet>";

        var exchange = await Exchange.OfAsync(
            Document("Pet: {type: object, properties: {id: {type: integer}, child: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}"), Xml, RoundTrip("pet.Child[1].Id"));

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "3" }));
        Assert.That(exchange.Bodies, Is.EqualTo(new[] { Head + Xml }));
    }

    [TestCase("<Pet><tags>a</tags><id>1</id><tags>b</tags></Pet>", TestName = "{m}(items between other members)")]
    [TestCase("<Pet unknown=\"1\"><x><id>9</id></x><id>1</id><tags>a</tags><tags>b</tags><y/></Pet>", TestName = "{m}(unknown elements and attributes)")]
    [TestCase("<!-- a --><?b c?>\n<Pet>\n  <!-- a -->\n  <id>\n 1 <!-- a --></id>\n  <tags>a</tags>\n  <tags><![CDATA[b]]></tags>\n</Pet>\n", TestName = "{m}(comments and white space)")]
    [TestCase("<q:Pet xmlns:q=\"http://q\" xmlns=\"http://r\"><q:id>1</q:id><tags>a</tags><tags>b</tags></q:Pet>", TestName = "{m}(other namespaces)")]
    [TestCase("<Pets><id>+01.</id><tags>a</tags><tags>b</tags></Pets>", TestName = "{m}(another root with the same members)")]
    [TestCase("<GetPetResponse><Pet><id>1</id><tags>a</tags><tags>b</tags></Pet><RequestId>x</RequestId></GetPetResponse>", TestName = "{m}(a root within another)")]
    [TestCase("<Pet><id>1</id><tags>a</tags><tags>b</tags><born/><isOld></isOld></Pet>", TestName = "{m}(empty elements of members that need content)")]
    public async Task Other_documents_with_the_same_value_are_read(string xml)
    {
        const string Schema = "Pet: {type: object, properties: {id: {type: integer}, tags: {type: array, items: {type: string}}, born: {type: string, format: date}, isOld: {type: boolean}}}";

        var exchange = await Exchange.OfAsync(Document(Schema), xml, RoundTrip("pet.Id + string.Join('|', pet.Tags) + (pet.Born is null) + (pet.IsOld is null)"));

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "1a|bTrueTrue" }));
        Assert.That(exchange.Bodies, Is.EqualTo(new[] { Head + "<Pet><id>1</id><tags>a</tags><tags>b</tags></Pet>" }));
    }

    [TestCase("1", "True")]
    [TestCase("0", "False")]
    [TestCase(" TRUE ", "True")]
    public async Task A_boolean_has_several_forms(string text, string value) =>
        Assert.That((await Exchange.OfAsync(Document("Pet: {type: object, properties: {isOld: {type: boolean}}}"), $"<Pet><isOld>{text}</isOld></Pet>", RoundTrip("pet.IsOld"))).Shown, Is.EqualTo(new[] { value }));

    [TestCase("INF", "Infinity")]
    [TestCase("-INF", "-Infinity")]
    [TestCase("NaN", "NaN")]
    [TestCase("-.5e+1", "-5")]
    [TestCase("007.50", "7.5")]
    public async Task A_number_has_several_forms(string text, string value) =>
        Assert.That((await Exchange.OfAsync(Document("Pet: {type: object, properties: {size: {type: number}}}"), $"<Pet><size>{text}</size></Pet>", RoundTrip("pet.Size"))).Shown, Is.EqualTo(new[] { value }));

    [TestCase("utf-16")]
    [TestCase("iso-8859-1")]
    public async Task The_document_states_its_encoding(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding) is var known ? (byte[])[.. known.GetPreamble(), .. known.GetBytes($"<?xml version=\"1.0\" encoding=\"{encoding}\"?><Pet><name>é</name></Pet>")] : [];

        Assert.That((await Exchange.OfAsync(Document("Pet: {type: object, properties: {name: {type: string}}}"), bytes, RoundTrip("pet.Name"))).Shown, Is.EqualTo(new[] { "é" }));
    }

    [Test]
    public async Task The_character_set_of_the_response_overrides_that_of_the_document()
    {
        var bytes = Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><Pet><name>é</name></Pet>");

        Assert.That((await Exchange.OfAsync(Document("Pet: {type: object, properties: {name: {type: string}}}"), bytes, RoundTrip("pet.Name"), mediaType: "application/xml; charset=iso-8859-1")).Shown, Is.EqualTo(new[] { "é" }));
    }

    [TestCase("<Pet><id>x</id></Pet>", "Expected a 64-bit integer, found a string. Path: $.id. Line 1, position 7.")]
    [TestCase("<Pet>\n<name>a</name></Pet>", "The required member 'id' is missing. Path: $. Line 2, position 2.")]
    [TestCase("<Pet><id>1</Pet>", "The 'id' start tag on line 1 position 7 does not match the end tag of 'Pet'. Line 1, position 13.")]
    [TestCase("<Error><Code>Gone</Code></Error>", "Expected the element 'Pet', found 'Error'. Line 1, position 2.")]
    [TestCase("not XML", "Data at the root level is invalid. Line 1, position 1.")]
    [TestCase("", "The body is empty; XML was expected.")]
    [TestCase("<!DOCTYPE Pet [<!ENTITY a 'b'>]><Pet><id>1</id><name>&a;</name></Pet>", "For security reasons DTD is prohibited in this XML document. To enable DTD processing set the DtdProcessing property on XmlReaderSettings to Parse and pass the settings into XmlReader.Create method.")]
    [TestCase("<!DOCTYPE Pet SYSTEM 'file:///etc/passwd'><Pet><id>1</id></Pet>", "For security reasons DTD is prohibited")]
    [TestCase("<Pet><id>1</id><name>&unknown;</name></Pet>", "Reference to undeclared entity 'unknown'. Line 1, position 23.")]
    public async Task A_document_that_cannot_be_read_is_an_error_with_its_location(string xml, string error)
    {
        var exchange = await Exchange.OfAsync(
            Document("Pet: {type: object, required: [id], properties: {id: {type: integer}, name: {type: string}}}"), xml,
            "try { await client.With(o => o with { MissingMembers = MissingMembers.Fail }).GetPetAsync(); } catch (ApiException exception) { Show(exception.Message); }");

        Assert.That(exchange.Shown.Single(), Does.Contain(error));
    }

    [Test]
    public async Task Deep_large_and_numerous_elements_are_refused()
    {
        const string Read = "try { await client.With(o => o with { MaxResponseBytes = 1_000_000 }).GetPetAsync(); } catch (ApiException exception) { Show(exception.Message[..200]); }";
        var document = Document("Pet: {type: object, properties: {x: {}, items: {type: array, xml: {wrapped: true}, items: {type: object, required: [aVeryLongName], properties: {aVeryLongName: {type: array, items: {type: string}}}}}}}");

        string[] bodies =
        [
            $"<Pet><x>{string.Concat(Enumerable.Repeat("<a>", 400))}{string.Concat(Enumerable.Repeat("</a>", 400))}</x></Pet>",
            $"<Pet>{string.Concat(Enumerable.Repeat("<a/>", 150_000))}</Pet>",
            $"<Pet><items>{string.Concat(Enumerable.Repeat("<items/>", 90_000))}</items></Pet>",
            $"<Pet><x>{new string('a', 1_100_000)}</x></Pet>",
        ];
        var errors = new List<string>();
        foreach (var body in bodies) errors.AddRange((await Exchange.OfAsync(document, body, Read.Replace("[..200]", ".Split(\"expected XML. \")[^1]", StringComparison.Ordinal))).Shown);

        Assert.That(errors, Has.Count.EqualTo(4));
        Assert.That(errors[0], Does.StartWith("The elements are nested too deeply. Line 1, position "));
        Assert.That(errors[1], Does.StartWith("There are too many elements. Line 1, position "));
        Assert.That(errors[2], Does.StartWith("The values are too large. Line 1, position "));
        Assert.That(errors[3], Does.Contain("MaxResponseBytes"));
    }

    [Test]
    public async Task Errors_are_read_as_their_type()
    {
        var exchange = await Exchange.OfAsync(
            Sent.Document("/pet: { get: { operationId: getPet, responses: { '204': { description: '' }, 4XX: { description: '', content: { application/xml: { schema: { $ref: '#/components/schemas/Error' } } } } } } }", "Error: {type: object, properties: {Code: {type: string}, Message: {type: string}}}"),
            "<Error><Code>NoSuchKey</Code><Message>gone</Message><HostId>x</HostId></Error>",
            "try { await client.GetPetAsync(); } catch (ApiException exception) when (exception.TryGetError<Error>(out var error)) { Show(error.Code + error.Message); }",
            HttpStatusCode.NotFound);

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "NoSuchKeygone" }));
    }

    [Test]
    public async Task Documents_like_those_of_S3_are_read_and_written()
    {
        const string Schemas = """
            Pet: {type: object, required: [Name, IsTruncated, Contents], xml: {name: ListBucketResult, namespace: 'http://s3.amazonaws.com/doc/2006-03-01/'}, properties: {
              Name: {type: string}, Prefix: {type: string}, MaxKeys: {type: integer}, IsTruncated: {type: boolean},
              Contents: {type: array, items: {$ref: '#/components/schemas/Object'}}, CommonPrefixes: {type: array, items: {type: object, properties: {Prefix: {type: string}}}}}},
            Object: {type: object, properties: {Key: {type: string}, LastModified: {type: string, format: date-time}, ETag: {type: string}, Size: {type: integer}, Owner: {$ref: '#/components/schemas/Owner'}}},
            Owner: {type: object, properties: {ID: {type: string}, DisplayName: {type: string}, Type: {type: string, xml: {attribute: true, name: 'xsi:type'}}}}
            """;
        const string Xml = "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>bucket</Name><Prefix></Prefix><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>"
            + "<Contents><Key>a&amp;b.txt</Key><LastModified>2026-11-30T01:02:03Z</LastModified><ETag>\"fba9dede\"</ETag><Size>434234</Size>"
            + "<Owner xsi:type=\"CanonicalUser\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><ID>1</ID><DisplayName>mtd</DisplayName></Owner></Contents>"
            + "<Contents><Key>c</Key></Contents><CommonPrefixes><Prefix>photos/</Prefix></CommonPrefixes></ListBucketResult>";

        var exchange = await Exchange.OfAsync(Document(Schemas.ReplaceLineEndings(" ")), Head + "\n" + Xml, RoundTrip("pet.Contents[0].Key + pet.Contents[0].ETag + pet.Contents[0].Owner.Type + pet.Contents.Count + pet.CommonPrefixes[0].Prefix"));

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "a&b.txt\"fba9dede\"CanonicalUser2photos/" }));
        Assert.That(exchange.Bodies, Is.EqualTo(new[] { Head + Xml }));
    }

    [Test]
    public async Task The_only_member_of_an_inline_schema_is_the_root()
    {
        const string Content = "content: { text/xml: { schema: { type: object, required: [Tagging], properties: { Tagging: { type: object, properties: { TagSet: { type: array, xml: { wrapped: true }, items: { type: object, xml: { name: Tag }, properties: { Key: { type: string } } } } } } } } } }";
        const string Xml = "<Tagging><TagSet><Tag><Key>a</Key></Tag></TagSet></Tagging>";

        var exchange = await Exchange.OfAsync(
            Sent.Document($"/tags: {{ get: {{ operationId: getTags, responses: {{ '200': {{ description: '', {Content} }} }} }}, put: {{ operationId: putTags, requestBody: {{ required: true, {Content} }}, responses: {{ default: {{ description: '' }} }} }} }}"),
            Xml, "var tags = await client.GetTagsAsync(); Show(tags.Tagging.TagSet[0].Key); await client.PutTagsAsync(new() { Tagging = new() { TagSet = [new() { Key = \"a\" }] } });");

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "a" }));
        Assert.That(exchange.Bodies, Is.EqualTo(new[] { Head + Xml }));
    }

    [Test]
    public async Task Xml_next_to_json_with_another_schema_has_methods_of_its_own()
    {
        const string Content = "content: { application/json: { schema: { type: string } }, application/xml: { schema: { $ref: '#/components/schemas/Pet' } }, text/xml: { schema: { $ref: '#/components/schemas/Pet' } } }";

        var exchange = await Exchange.OfAsync(
            Sent.Document($"/pet: {{ get: {{ operationId: getPet, responses: {{ '200': {{ description: '', {Content} }} }} }}, put: {{ operationId: putPet, requestBody: {{ required: true, {Content} }}, responses: {{ default: {{ description: '' }} }} }} }}", "Pet: {type: object, properties: {id: {type: integer}}}"),
            "<Pet><id>1</id></Pet>", "var pet = await client.GetPetAsXmlAsync(); Show(pet.Id); await client.PutPetAsXmlAsync(pet); await client.PutPetAsXmlAsync(pet, contentType: \"text/xml\");");

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "1" }));
        Assert.That(exchange.Bodies, Is.EqualTo(new[] { Head + "<Pet><id>1</id></Pet>", Head + "<Pet><id>1</id></Pet>" }));
        Assert.That(exchange.Accepted[0], Is.EqualTo("application/xml, text/xml;q=0.9"));
    }

    [Test]
    public async Task Read_only_members_are_not_sent()
    {
        var exchange = await Exchange.OfAsync(
            Document("Pet: {type: object, properties: {id: {type: integer, readOnly: true}, name: {type: string}}}"), "<Pet><id>1</id><name>a</name></Pet>", RoundTrip("pet.Id"));

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "1" }));
        Assert.That(exchange.Bodies, Is.EqualTo(new[] { Head + "<Pet><name>a</name></Pet>" }));
    }

    [Test]
    public async Task Swagger_2_has_typed_xml()
    {
        var exchange = await Exchange.OfAsync("""
            swagger: "2.0"
            info: { title: Sample, version: 1.0.0 }
            consumes: [text/xml]
            produces: [text/xml]
            definitions: { Pet: { type: object, xml: { name: pet }, properties: { id: { type: integer, xml: { attribute: true } } } } }
            paths:
              /pet:
                get: { operationId: getPet, responses: { "200": { description: "", schema: { $ref: "#/definitions/Pet" } } } }
                put: { operationId: putPet, parameters: [{ in: body, name: pet, required: true, schema: { $ref: "#/definitions/Pet" } }], responses: { "204": { description: "" } } }
            """, "<pet id=\"1\" />", RoundTrip("pet.Id"));

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "1" }));
        Assert.That(exchange.Bodies, Is.EqualTo(new[] { Head + "<pet id=\"1\" />" }));
        Assert.That(exchange.Accepted[0], Is.EqualTo("text/xml"));
    }

    [TestCase(200, "<Pet><id>1</id></Pet>", "Pet 1")]
    [TestCase(202, "<Job><id>2</id></Job>", "Job 2")]
    [TestCase(202, "<Pet><id>2</id></Pet>", "Job 2", TestName = "{m}(the status decides, not the content)")]
    [TestCase(206, "<Job><id>3</id></Job>", "Pet 3", TestName = "{m}(a status that is not described)")]
    public async Task The_status_determines_the_type(int status, string xml, string shown)
    {
        var exchange = await Exchange.OfAsync(
            Sent.Document(
                $"/pet: {{ get: {{ operationId: getPet, responses: {{ '200': {{ description: '', content: {{ {Xml("Pet")} }} }}, '202': {{ description: '', content: {{ {Xml("Job")} }} }} }} }} }}",
                "Pet: {type: object, properties: {id: {type: integer}}}, Job: {type: object, properties: {id: {type: integer}}}"),
            xml, "var answer = await client.GetPetAsync(); Show(answer.TryGetJob(out var job) ? \"Job \" + job.Id : answer.TryGetPet(out var pet) ? \"Pet \" + pet.Id : \"other\");", (HttpStatusCode)status);

        Assert.That(exchange.Shown, Is.EqualTo(new[] { shown }));
        Assert.That(exchange.Accepted[0], Is.EqualTo("application/xml"));
    }

    [TestCase(200, "<Pet><id>1</id></Pet>", "Pet")]
    [TestCase(202, "", "null")]
    public async Task A_status_without_content_next_to_several_types_is_null(int status, string xml, string shown)
    {
        var exchange = await Exchange.OfAsync(
            Sent.Document(
                $"/pet: {{ get: {{ operationId: getPet, responses: {{ '200': {{ description: '', content: {{ {Xml("Pet")} }} }}, '201': {{ description: '', content: {{ {Xml("Job")} }} }}, '202': {{ description: '' }} }} }} }}",
                "Pet: {type: object, properties: {id: {type: integer}}}, Job: {type: object, properties: {id: {type: integer}}}"),
            xml, "var answer = await client.GetPetAsync(); Show(answer?.Value.GetType().Name);", (HttpStatusCode)status);

        Assert.That(exchange.Shown, Is.EqualTo(new[] { shown }));
    }

    [Test]
    public async Task Xml_of_several_types_next_to_json_has_one_method()
    {
        var exchange = await Exchange.OfAsync(
            Sent.Document(
                $"/pet: {{ get: {{ operationId: getPet, responses: {{ '200': {{ description: '', content: {{ application/json: {{ schema: {{ type: string }} }}, {Xml("Pet")} }} }}, '202': {{ description: '', content: {{ {Xml("Job")} }} }} }} }} }}",
                "Pet: {type: object, properties: {id: {type: integer}}}, Job: {type: object, properties: {id: {type: integer}}}"),
            "<Job><id>1</id></Job>", "Show((await client.GetPetAsXmlAsync()).Value.GetType().Name);", HttpStatusCode.Accepted);

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "Job" }));
    }

    [TestCase(200, "<List><item>a</item><item>b</item></List>")]
    [TestCase(202, "<Partial><part>a</part><part>b</part></Partial>")]
    public async Task The_status_determines_the_root_of_a_single_type(int status, string xml)
    {
        const string Array = "application/xml: { schema: { type: array, xml: { name: ROOT, wrapped: true }, items: { type: string, xml: { name: ITEM } } } }";
        string Of(string root, string item) => Array.Replace("ROOT", root, StringComparison.Ordinal).Replace("ITEM", item, StringComparison.Ordinal);

        var exchange = await Exchange.OfAsync(
            Sent.Document($"/pet: {{ get: {{ operationId: getPet, responses: {{ '200': {{ description: '', content: {{ {Of("List", "item")} }} }}, '202': {{ description: '', content: {{ {Of("Partial", "part")} }} }} }} }} }}"),
            xml, "Show(string.Join('|', await client.GetPetAsync()));", (HttpStatusCode)status);

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "a|b" }));
    }

    [Test]
    public async Task Pages_are_enumerated()
    {
        const string Schemas = "Page: {type: object, required: [items], properties: {items: {type: array, xml: {wrapped: true}, items: {type: object, required: [id], properties: {id: {type: integer}}, xml: {name: item}}}, nextCursor: {type: string}}}";

        var exchange = await Exchange.OfAsync(
            Sent.Document($"/pets: {{ get: {{ operationId: list, parameters: [{{ name: cursor, in: query, schema: {{ type: string }} }}], responses: {{ '200': {{ description: '', content: {{ {Xml("Page")} }} }} }} }} }}", Schemas),
            "<Page><items><item><id>1</id></item><item><id>2</id></item></items><nextCursor>b</nextCursor></Page>",
            "try { await foreach (var item in client.ListAllAsync()) Show(item.Id); } catch (ApiException exception) { Show(exception.Message.Contains(\"the same page\")); }");

        // The server answers every request in the same way, which the client notices.
        Assert.That(exchange.Shown.Take(2), Is.EqualTo(new[] { "1", "2" }));
        Assert.That(exchange.Shown[^1], Is.EqualTo("True"));
        Assert.That(exchange.Requests, Is.EqualTo(new[] { "GET /pets", "GET /pets?cursor=b" }));
    }

    [TestCase("pet: {$ref: '#/components/schemas/Pet'}", "pet: new Pet { Id = 1, Name = \"a&b\" }", "pet|Content-Type: application/xml||<pet id=\"1\"><name>a&amp;b</name></pet>")]
    [TestCase("pet: {type: object, properties: {id: {type: integer}, name: {type: string}}}", "pet: new AddRequestPet { Id = 1 }", "pet|Content-Type: application/xml||<pet><id>1</id></pet>", TestName = "{m}(the root has the name of the field)")]
    [TestCase("pet: {type: array, items: {$ref: '#/components/schemas/Pet'}}", "pet: [new Pet { Id = 1 }, new Pet { Id = 2 }]", "pet|Content-Type: application/xml||<pet id=\"1\" />", "pet|Content-Type: application/xml||<pet id=\"2\" />")]
    [TestCase("pet: {type: array, xml: {wrapped: true, name: pets}, items: {$ref: '#/components/schemas/Pet'}}", "pet: [new Pet { Id = 1 }, new Pet { Id = 2 }]", "pet|Content-Type: application/xml||<pets><pet id=\"1\" /><pet id=\"2\" /></pets>")]
    [TestCase("pet: {type: string}", "pet: \"<a/>\"", "pet|Content-Type: application/xml||<a/>")]
    [TestCase("pet: {type: array, items: {type: string}}", "pet: [\"<a/>\", \"<b/>\"]", "pet|Content-Type: application/xml||<a/>", "pet|Content-Type: application/xml||<b/>")]
    [TestCase("pet: {type: string, format: binary}", "pet: ApiFile.FromBytes([65])", "pet; filename|Content-Type: application/xml||A")]
    [TestCase("pet: {oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}", "pet: \"<a/>\"", "pet|Content-Type: application/xml||<a/>", TestName = "{m}(what XML cannot express is a string)")]
    public async Task A_part_is_xml(string field, string argument, params string[] parts)
    {
        var sent = await Sent.ByAsync(Form("multipart/form-data", $"type: object, properties: {{{field}}}", "pet: {contentType: application/xml}"), $"await client.AddAsync({argument});");

        Assert.That(sent.Single(), Is.EqualTo("POST /pets multipart/form-data; boundary=B --B|" + string.Join("|--B|", parts.Select(Part)) + "|--B--|"));

        static string Part(string part)
        {
            var (head, content) = (part[..part.IndexOf('|', StringComparison.Ordinal)], part[part.IndexOf('|', StringComparison.Ordinal)..]);
            return $"Content-Disposition: form-data; name=\"{head.Split(';')[0]}\"{(head.Contains(';', StringComparison.Ordinal) ? "; filename=\"pet\"" : "")}{content}";
        }
    }

    [Test]
    public async Task A_part_without_a_name_is_xml() => Assert.That(
        await Sent.ByAsync(
            Sent.Document("/pets: { post: { operationId: add, requestBody: { content: { multipart/mixed: { schema: { prefixItems: [{ $ref: '#/components/schemas/Pet' }], items: { $ref: '#/components/schemas/Pet' } }, prefixEncoding: [{ contentType: text/xml }], itemEncoding: { contentType: application/xml } } } }, responses: { '204': { description: '' } } } }", Pet),
            "await client.AddAsync(part1: new Pet { Id = 1 }, parts: [new Pet { Id = 2 }]);"),
        Is.EqualTo(new[] { "POST /pets multipart/mixed; boundary=B --B|Content-Type: text/xml||<pet id=\"1\" />|--B|Content-Type: application/xml||<pet id=\"2\" />|--B--|" }));

    [Test]
    public async Task A_field_is_xml() => Assert.That(
        await Sent.ByAsync(
            Form("application/x-www-form-urlencoded", "type: object, required: [pet], properties: {pet: {$ref: '#/components/schemas/Pet'}, other: {$ref: '#/components/schemas/Pet'}, all: {type: array, items: {$ref: '#/components/schemas/Pet'}}}", "pet: {contentType: application/xml}, other: {contentType: text/xml}, all: {contentType: text/xml}"),
            "await client.AddAsync(new Pet { Id = 1 });", "await client.AddAsync(new Pet { Id = 1 }, all: [new Pet { Id = 2 }, new Pet { Id = 3 }]);"),
        Is.EqualTo(new[] { "POST /pets application/x-www-form-urlencoded pet=%3Cpet+id%3D%221%22+%2F%3E", "POST /pets application/x-www-form-urlencoded pet=%3Cpet+id%3D%221%22+%2F%3E&all=%3Cpet+id%3D%222%22+%2F%3E&all=%3Cpet+id%3D%223%22+%2F%3E" }));

    [TestCase("query", "/pets", "/pets?pet=%3Cpet%20id%3D%221%22%20%2F%3E")]
    [TestCase("path", "/pets/{pet}", "/pets/%3Cpet%20id%3D%221%22%20%2F%3E")]
    public async Task A_parameter_is_xml(string location, string path, string sent)
    {
        var isRequired = location == "path" ? "required: true, " : "";
        var document = Sent.Document($"{path}: {{ get: {{ operationId: find, parameters: [{{ name: pet, in: {location}, {isRequired}content: {{ application/xml: {{ schema: {{ $ref: '#/components/schemas/Pet' }} }} }} }}], responses: {{ '204': {{ description: '' }} }} }} }}", Pet);

        Assert.That(await Sent.ByAsync(document, "await client.FindAsync(new Pet { Id = 1 });"), Is.EqualTo(new[] { "GET " + sent }));
    }

    [Test]
    public async Task A_header_is_xml()
    {
        var exchange = await Exchange.OfAsync(
            Sent.Document("/pets: { get: { operationId: find, parameters: [{ name: x-pet, in: header, content: { application/xml: { schema: { $ref: '#/components/schemas/Pet' } } } }], responses: { '204': { description: '' } } } }", Pet),
            "", "await client.FindAsync(new Pet { Id = 1 });", HttpStatusCode.NoContent);

        Assert.That(exchange.Headers.Single(), Does.Contain("x-pet: <pet id=\"1\" />"));
    }

    private static string Xml(string schema) => $"application/xml: {{ schema: {{ $ref: '#/components/schemas/{schema}' }} }}";

    private static string Form(string mediaType, string schema, string encoding) => Sent.Document(
        $"/pets: {{ post: {{ operationId: add, requestBody: {{ content: {{ {mediaType}: {{ schema: {{ {schema} }}, encoding: {{ {encoding} }} }} }} }}, responses: {{ '204': {{ description: '' }} }} }} }}", Pet);

    private static string RoundTrip(string expression) => $"var pet = await client.GetPetAsync(); Show({expression}); await client.PutPetAsync(pet);";

    private static string Document(string schemas)
    {
        const string Content = "content: { application/xml: { schema: { $ref: '#/components/schemas/Pet' } } }";
        return Sent.Document(
            $"/pet: {{ get: {{ operationId: getPet, responses: {{ '200': {{ description: '', {Content} }} }} }}, put: {{ operationId: putPet, requestBody: {{ required: true, {Content} }}, responses: {{ default: {{ description: '' }} }} }} }}",
            schemas);
    }
}
