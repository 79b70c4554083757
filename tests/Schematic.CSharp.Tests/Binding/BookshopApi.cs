using System.Text;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

/// <summary>A small API that shows every construct of generated code.</summary>
internal static class BookshopApi
{
    private static readonly TypeReference Int = new PrimitiveReference(PrimitiveKind.Int32);

    public static ApiDefinition Definition { get; } = new()
    {
        Name = "Bookshop",
        Documentation = new Documentation("Books, orders and the people who read them."),
        DocumentationUrl = "https://bookshop.example/docs",
        Servers = [new Server("https://{region}.bookshop.example/v1") { Variables = [new ServerVariable("region", "eu") { Values = ["eu", "us"] }] }],
        AuthSchemes =
        [
            new BearerScheme("token") { Environment = ["BOOKSHOP_TOKEN"] },
            new BasicScheme("basic") { Environment = ["BOOKSHOP_PASSWORD"], UserEnvironment = ["BOOKSHOP_USER"] },
            new ApiKeyScheme("key", ParameterLocation.Query, "api_key"),
        ],
        Auth = new AuthPolicy([Alternative("token"), Alternative("basic", "key")]),
        Headers = [new ConstantHeader("X-Client", "sample")],
        Groups = [new EndpointGroup("orders") { Documentation = new Documentation("Buying and selling.") }],
        Endpoints =
        [
            new Endpoint
            {
                Id = "list_books",
                Method = "GET",
                Path = PathTemplate.Parse("/books"),
                Documentation = new Documentation("Lists books."),
                Parameters =
                [
                    new Parameter("limit", ParameterLocation.Query, Int) { Style = ParameterStyle.Form, Explode = true, Default = Node("10"), Documentation = new Documentation("How many.") },
                    new Parameter("genre", ParameterLocation.Query, new ArrayReference(new NamedReference("Genre"))) { Style = ParameterStyle.Form, Explode = false },
                    new Parameter("cursor", ParameterLocation.Query, TypeReference.String) { Style = ParameterStyle.Form, Explode = true },
                    new Parameter("X-Trace", ParameterLocation.Header, TypeReference.String) { IsDeprecated = true },
                ],
                Pagination = new CursorPagination("cursor") { Items = "items", Next = "items[-1].isbn", HasMore = "more" },
                Responses = [Json("200", new NamedReference("BookPage")), Json("4XX", new NamedReference("Problem"))],
            },
            new Endpoint
            {
                Id = "get-book",
                Method = "GET",
                Path = PathTemplate.Parse("/books/{isbn}/{+file}/{day}"),
                Parameters =
                [
                    new Parameter("isbn", ParameterLocation.Path, TypeReference.String) { IsRequired = true },
                    new Parameter("file", ParameterLocation.Path, TypeReference.String) { IsRequired = true },
                    new Parameter("day", ParameterLocation.Path, new PrimitiveReference(PrimitiveKind.Date)) { IsRequired = true },
                    new Parameter("isbn", ParameterLocation.Header, TypeReference.String),
                ],
                Auth = AuthPolicy.None,
                Responses = [Json("200", new NamedReference("Book")), new Response("204")],
            },
            new Endpoint
            {
                Id = "orders.create",
                Group = "orders",
                Method = "POST",
                Path = PathTemplate.Parse("/orders"),
                Body = new RequestBody([new JsonBody("application/json", new NamedReference("Order"))]),
                Responses = [Json("201", new NamedReference("Order")), Json("202", new NamedReference("Problem"))],
            },
            new Endpoint
            {
                Id = "UpdateOrder",
                Group = "orders",
                IsDeprecated = true,
                Method = "PATCH",
                Path = PathTemplate.Parse("/orders/{id}"),
                Parameters = [new Parameter("id", ParameterLocation.Path, new PrimitiveReference(PrimitiveKind.Uuid)) { IsRequired = true }],
                Body = new RequestBody([new JsonBody("application/merge-patch+json", new NamedReference("OrderPatch"))]),
                Responses = [new Response("204")],
            },
            new Endpoint
            {
                Id = "UploadCover",
                Method = "PUT",
                Path = PathTemplate.Parse("/covers"),
                Body = new RequestBody(
                [
                    new FormBody("multipart/form-data",
                    [
                        new FormField("image", new PrimitiveReference(PrimitiveKind.File)) { IsRequired = true, ContentTypes = ["image/png"] },
                        new FormField("title", TypeReference.String),
                        new FormField("meta", new NamedReference("Book")) { ContentTypes = ["application/json"] },
                    ]),
                ]),
                Responses = [new Response("200") { Contents = [new BinaryContent("image/png")] }],
            },
            new Endpoint
            {
                Id = "CreateReview",
                Method = "POST",
                Path = PathTemplate.Parse("/reviews"),
                Body = new RequestBody([new JsonBody("application/json", new NamedReference("ReviewPrompt"))]),
                Responses = [Json("200", new NamedReference("Review"))],
                Stream = new StreamedResponse(StreamFraming.ServerSentEvents, new NamedReference("Review")) { MediaType = "text/event-stream", Flag = "stream", EndMarker = "[DONE]" },
            },
            new Endpoint
            {
                Id = "ReplaceCatalog",
                Method = "PUT",
                Path = PathTemplate.Parse("/catalog"),
                Body = new RequestBody([new XmlBody("application/xml", new NamedReference("Catalog"), new XmlObject { Name = "catalog", Namespace = "urn:books" })]),
                Responses =
                [
                    new Response("200") { Contents = [new XmlContent("application/xml", new NamedReference("Catalog"), new XmlObject { Name = "catalog", Namespace = "urn:books" })] },
                    new Response("4XX") { Contents = [new XmlContent("text/xml", new NamedReference("Problem"), new XmlObject { Name = "problem" })] },
                ],
            },
        ],
        Sockets =
        [
            new SocketEndpoint
            {
                Id = "Talk",
                Path = PathTemplate.Parse("/talk/{room}"),
                Parameters = [new Parameter("room", ParameterLocation.Path, TypeReference.String) { IsRequired = true }, new Parameter("lang", ParameterLocation.Query, TypeReference.String) { Style = ParameterStyle.Form, Explode = true }],
                Subprotocols = ["books"],
                Messages =
                [
                    new SocketMessage("Hello", SocketDirection.Send, new NamedReference("ReviewPrompt")) { Role = SocketMessageRole.Open },
                    new SocketMessage("Bye", SocketDirection.Send, new NamedReference("Problem")) { Role = SocketMessageRole.Close },
                    new SocketMessage("Words", SocketDirection.Both, new ArrayReference(TypeReference.String)),
                    new SocketMessage("Sound", SocketDirection.Send, new PrimitiveReference(PrimitiveKind.File)),
                    new SocketMessage("Answer", SocketDirection.Receive, new NamedReference("Review")),
                ],
            },
        ],
        Types =
        [
            new ObjectDefinition("Book",
            [
                new Member("isbn", TypeReference.String) { IsRequired = true, Documentation = new Documentation("The number.") },
                new Member("object", TypeReference.String) { IsRequired = true, Constant = Node("\"book\"") },
                new Member("genre", new NamedReference("Genre")),
                new Member("subtitle", TypeReference.String with { IsNullable = true }) { IsRequired = true },
                new Member("authors", new ArrayReference(TypeReference.String)) { IsRequired = true },
                new Member("prices", new MapReference(new PrimitiveReference(PrimitiveKind.Decimal))) { IsRequired = true },
                new Member("sequel", new NamedReference("Book")),
                new Member("old_id", Int) { IsDeprecated = true },
                new Member("extra", TypeReference.Any),
            ]) { AdditionalMembers = TypeReference.Any, Documentation = new Documentation("A book.", "Something to <read> & enjoy.") },
            new ObjectDefinition("BookPage",
            [
                new Member("items", new ArrayReference(new NamedReference("Book"))) { IsRequired = true },
                new Member("next", TypeReference.String),
                new Member("more", new PrimitiveReference(PrimitiveKind.Boolean)) { IsRequired = true },
            ]),
            new EnumDefinition("Genre", PrimitiveKind.String, [new EnumValue("crime"), new EnumValue("science fiction"), new EnumValue("1")]),
            new EnumDefinition("Level", PrimitiveKind.Int64, [new EnumValue("1") { CodeName = "Low" }, new EnumValue("2") { CodeName = "High", IsDeprecated = true }]),
            new ObjectDefinition("Order",
            [
                new Member("id", new PrimitiveReference(PrimitiveKind.Uuid)) { IsRequired = true, IsReadOnly = true },
                new Member("items", new ArrayReference(new NamedReference("Item"))) { IsRequired = true },
                new Member("level", new NamedReference("Level")) { IsRequired = true },
                new Member("password", TypeReference.String) { IsRequired = true, IsWriteOnly = true },
            ]),
            new ObjectDefinition("OrderPatch", [new Member("note", TypeReference.String with { IsNullable = true }), new Member("level", new NamedReference("Level"))]),
            new UnionDefinition("Item",
            [
                new UnionBranch(new NamedReference("BookItem")) { DiscriminatorValues = ["book"] },
                new UnionBranch(new NamedReference("GiftItem")) { DiscriminatorValues = ["gift"] },
                new UnionBranch(TypeReference.String),
                new UnionBranch(new ArrayReference(TypeReference.String)),
            ]) { Discriminator = "kind" },
            new ObjectDefinition("BookItem", [new Member("kind", TypeReference.String) { IsRequired = true }, new Member("isbn", TypeReference.String) { IsRequired = true }]),
            new ObjectDefinition("GiftItem", [new Member("kind", TypeReference.String) { IsRequired = true }, new Member("amount", new PrimitiveReference(PrimitiveKind.Double)) { IsRequired = true }]),
            new ObjectDefinition("ReviewPrompt", [new Member("topic", TypeReference.String) { IsRequired = true }, new Member("stream", new PrimitiveReference(PrimitiveKind.Boolean))]),
            new ObjectDefinition("Review", [new Member("text", TypeReference.String) { IsRequired = true }]),
            new ObjectDefinition("Problem", [new Member("title", TypeReference.String)]),
            new ObjectDefinition("Catalog",
            [
                new Member("edition", Int) { IsRequired = true, Xml = new XmlObject { NodeType = XmlNodeType.Attribute } },
                new Member("shelves", new ArrayReference(new NamedReference("Shelf"))) { IsRequired = true, Xml = new XmlObject { Items = new XmlObject { Name = "shelf" } } },
                new Member("items", new ArrayReference(new NamedReference("Entry"))) { Xml = new XmlObject { NodeType = XmlNodeType.Element, Items = new XmlObject { Name = "item" } } },
            ]),
            new ObjectDefinition("Shelf", [new Member("label", TypeReference.String) { Xml = new XmlObject { NodeType = XmlNodeType.Text } }, new Member("height", new PrimitiveReference(PrimitiveKind.Double)) { Xml = new XmlObject { NodeType = XmlNodeType.Attribute } }]),
            new UnionDefinition("Entry",
            [
                new UnionBranch(new NamedReference("Novel")) { DiscriminatorValues = ["novel"] },
                new UnionBranch(new NamedReference("Poster")) { DiscriminatorValues = ["poster"], IsDefault = true },
            ]) { Discriminator = "kind" },
            new ObjectDefinition("Novel", [new Member("kind", TypeReference.String) { IsRequired = true, Xml = new XmlObject { NodeType = XmlNodeType.Attribute } }, new Member("pages", Int)]),
            new ObjectDefinition("Poster", [new Member("kind", TypeReference.String) { IsRequired = true, Xml = new XmlObject { NodeType = XmlNodeType.Attribute } }, new Member("width", new PrimitiveReference(PrimitiveKind.Double))]),
        ],
    };

    public static DocumentNode Node(string json) => DocumentReader.Read("test.json", Encoding.UTF8.GetBytes(json), new DiagnosticBag())!;

    private static AuthAlternative Alternative(params string[] schemes) => new([.. schemes.Select(scheme => new AuthRequirement(scheme, []))]);

    private static Response Json(string status, TypeReference type) => new(status) { Contents = [new JsonContent("application/json", type)] };
}
