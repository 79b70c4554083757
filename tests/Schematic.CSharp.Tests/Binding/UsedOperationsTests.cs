using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Schematic.CSharp.Binding.Modules;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

/// <summary>A part of a module has the code of the whole module, without the operations and types that nothing mentions.</summary>
public sealed class UsedOperationsTests
{
    private const string Shop = """
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        servers: [{url: "https://shop.example"}]
        paths:
          /orders:
            get: {operationId: listOrders, tags: [orders], responses: {200: {description: "", content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}}}}}
            post: {operationId: createOrder, tags: [orders], requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}, responses: {204: {description: ""}}}
          /orders/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get: {operationId: list-orders, tags: [orders], responses: {200: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}}
          /customers: {get: {operationId: listCustomers, tags: [customers], responses: {200: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}}}}
          /files: {post: {operationId: upload, requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {file: {type: string, format: binary}}}}}}, responses: {204: {description: ""}}}}
        components:
          schemas:
            Order: {type: object, properties: {id: {type: string}, items: {type: array, items: {$ref: '#/components/schemas/Item'}}}}
            Item: {type: object, properties: {name: {type: string}}}
            Customer: {type: object, properties: {name: {type: string}, address: {$ref: '#/components/schemas/Address'}}}
            Address: {type: object, properties: {city: {type: string}}}
        """;

    [TestCase("", "", "")]
    [TestCase("Customers ListCustomersAsync", "ListCustomersRequest", "Customer")]
    [TestCase("Customers ListCustomersAsync Address", "ListCustomersRequest", "Address Customer")]
    [TestCase("ShopCustomersClient ListCustomersAsync", "ListCustomersRequest", "Customer")]
    [TestCase("Customers.ListCustomersAsync", "ListCustomersRequest", "Customer")]
    [TestCase("Customers.ListCustomersAsync Orders CreateOrderAsync", "CreateOrderRequest ListCustomersRequest", "Customer Item Order")]
    [TestCase("ListCustomersAsync", "", "")]
    [TestCase("Orders ListCustomersAsync", "", "")]
    [TestCase("ListCustomersRequest", "ListCustomersRequest", "Customer")]
    [TestCase("Orders CreateOrderAsync", "CreateOrderRequest", "Item Order")]
    [TestCase("Item", "", "Item")]
    [TestCase("Customer", "", "Address Customer")]
    [TestCase("UploadAsync", "UploadRequest", "")]
    [TestCase("Orders ListOrders2Async", "ListOrders2Request", "Order")]
    public void The_mentioned_operations_have_their_requests_and_types(string mentioned, string requests, string types)
    {
        var code = Part(Read(Shop), mentioned.Split(' '));

        Assert.That(code.Compile(), Is.Empty);
        var records = Types(code).OfType<RecordDeclarationSyntax>().Select(record => record.Identifier.Text).Order(StringComparer.Ordinal).ToList();
        Assert.That(string.Join(' ', records.Where(name => name.Contains("Request", StringComparison.Ordinal))), Is.EqualTo(requests));
        Assert.That(string.Join(' ', records.Where(name => !name.Contains("Request", StringComparison.Ordinal) && !name.EndsWith("Options", StringComparison.Ordinal))), Is.EqualTo(types));
    }

    [TestCase("ShopFake ListCustomers", "ListCustomersRequest")]
    [TestCase("ShopFake ListCustomersAsync", "ListCustomersRequest")]
    [TestCase("ShopFakeServer CreateOrder", "CreateOrderRequest")]
    [TestCase("ShopFake", "")]
    [TestCase("ShopFakeServer", "")]
    [TestCase("ListCustomers Upload", "")]
    public void The_functions_of_a_fake_are_mentions_with_its_name(string mentioned, string requests)
    {
        var code = Part(Read(Shop), mentioned.Split(' '), options => options with { HasFakes = true });

        Assert.That(code.Compile(), Is.Empty);
        Assert.That(string.Join(' ', Types(code).OfType<RecordDeclarationSyntax>().Select(record => record.Identifier.Text).Where(name => name.EndsWith("Request", StringComparison.Ordinal))), Is.EqualTo(requests));
        Assert.That(Types(code).Any(type => type.Identifier.Text == "ShopFake"), Is.EqualTo(mentioned.Contains("ShopFake", StringComparison.Ordinal)));
    }

    [Test]
    public void A_function_of_a_fake_has_the_same_name_without_the_other_operations()
    {
        // The second operation has the name of the asynchronous function of the first one.
        var api = Read("""
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            servers: [{url: "https://shop.example"}]
            paths:
              /a: {get: {operationId: find, responses: {204: {description: ""}}}}
              /b: {get: {operationId: findAsync, responses: {204: {description: ""}}}}
            """);
        var whole = GeneratedCode.Of([api], options => options with { HasFakes = true }).Plan.Apis[0].Endpoints[1];

        var part = Part(api, [.. whole.Requests], options => options with { HasFakes = true });

        Assert.That(whole.Functions, Is.EqualTo(new[] { "FindAsync2", "FindAsync2Async" }));
        Assert.That(part.Text, Does.Contain(" FindAsync2 {").And.Not.Contain(" FindAsync {"));
    }

    [TestCase("AsAIFunctions Customers.ListCustomers", "ListCustomersRequest")]
    [TestCase("AsAIFunctions", "")]
    [TestCase("Customers.ListCustomers", "")]
    public void The_names_of_functions_for_language_models_are_mentions(string mentioned, string requests)
    {
        var code = Part(Read(Shop), mentioned.Split(' '), options => options with { HasTools = true });

        Assert.That(string.Join(' ', Types(code).OfType<RecordDeclarationSyntax>().Select(record => record.Identifier.Text).Where(name => name.EndsWith("Request", StringComparison.Ordinal))), Is.EqualTo(requests));
        Assert.That(Types(code).Any(type => type.Identifier.Text == "ShopTools"), Is.EqualTo(mentioned.Contains("AsAIFunctions", StringComparison.Ordinal)));
    }

    [Test]
    public void Headers_of_other_operations_need_no_types()
    {
        const string Document = """
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            servers: [{url: "https://shop.example"}]
            paths:
              /a: {get: {operationId: getA, responses: {200: {description: "", headers: {X-Left: {schema: {type: integer}}}}}}}
              /b: {get: {operationId: getB, responses: {200: {description: "", headers: {X-Kinds: {schema: {type: array, items: {$ref: '#/components/schemas/Kind'}}}}}}}}
            components: {schemas: {Kind: {type: string, enum: [x, y]}}}
            """;

        var code = Part(Read(Document), ["GetAAsync"]);

        Assert.That(code.Compile(), Is.Empty);
        Assert.That(code.Text, Does.Contain(" XLeft ").And.Not.Contain("Kind"));
    }

    [Test]
    public void A_name_does_not_depend_on_the_operations_that_are_left_out()
    {
        var whole = GeneratedCode.Of([Read(Shop)]);
        var calls = whole.Plan.Apis[0].Endpoints.Select(endpoint => (endpoint.Id, Call: endpoint.Calls[0].Split('.'))).ToList();

        foreach (var (id, call) in calls)
        {
            var part = Part(Read(Shop), call);
            Assert.That(part.Text, Does.Contain($" {call[^1]}("), id);
            Assert.That(part.Plan.Apis[0].Endpoints.Where(endpoint => endpoint.IsGenerated).Select(endpoint => endpoint.Id), Is.EqualTo(new[] { id }));
        }
    }

    [Test]
    public void Operations_that_the_project_keeps_are_generated_without_a_mention()
    {
        var code = Part(Read(Shop) with { Keep = ["customers", "POST /files"] }, []);

        Assert.That(code.Plan.Apis[0].Endpoints.Where(endpoint => endpoint.IsGenerated).Select(endpoint => endpoint.Id), Is.EqualTo(new[] { "listCustomers", "upload" }));
        Assert.That(code.Compile(), Is.Empty);
    }

    [TestCase("", "", "")]
    [TestCase("ShopWebhooks", "ShopWebhooks", "Buyer Order")]
    [TestCase("MapShopWebhooks", "ShopWebhooks", "Buyer Order")]
    [TestCase("OrderPlacedWebhook", "ShopWebhooks", "Buyer Order")]
    [TestCase("Order", "", "Buyer Order")]
    [TestCase("ListItemsAsync", "", "Item")]
    public void Webhooks_are_generated_with_their_types_if_one_of_their_names_is_mentioned(string mentioned, string parser, string types)
    {
        const string Document = """
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            servers: [{url: "https://shop.example"}]
            paths:
              /items: {get: {operationId: listItems, responses: {200: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}}}
            webhooks:
              orderPlaced: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}, responses: {204: {description: ""}}}}
            components:
              schemas:
                Order: {type: object, properties: {buyer: {$ref: '#/components/schemas/Buyer'}}}
                Buyer: {type: object, properties: {id: {type: string}}}
                Item: {type: object, properties: {id: {type: string}}}
            """;

        var code = Part(Read(Document), mentioned.Split(' '));

        Assert.That(code.Compile(), Is.Empty);
        Assert.That(string.Join(' ', Named(code, "ShopWebhooks")), Is.EqualTo(parser));
        Assert.That(string.Join(' ', Named(code, "Buyer", "Order", "Item").Order(StringComparer.Ordinal)), Is.EqualTo(types));
    }

    [TestCase("", "", "")]
    [TestCase("Tick", "", "Part Tick")]
    [TestCase("ShopFeedClient", "ShopFeedClient", "")]
    [TestCase("WatchSession", "ShopFeedClient", "Ask Part Tick")]
    public void A_session_is_generated_with_its_messages_if_it_is_mentioned(string mentioned, string clients, string types)
    {
        const string Document = """
            api: Shop
            baseUrl: https://shop.example
            groups: { Feed: {}, Other: {} }
            sockets:
              Watch: { group: Feed, connect: /watch, send: { Ask: Ask }, receive: { Tick: Tick } }
            endpoints:
              Get: { group: Other, get: /other, returns: Left }
            types:
              Ask: { a: string }
              Tick: { part: Part }
              Part: { a: string }
              Left: { a: string }
            """;

        var code = Part(Read(Document), mentioned.Split(' '));

        Assert.That(code.Compile(), Is.Empty);
        Assert.That(string.Join(' ', Named(code, "ShopFeedClient", "ShopOtherClient").Order(StringComparer.Ordinal)), Is.EqualTo(clients));
        Assert.That(string.Join(' ', Named(code, "Ask", "Tick", "Part", "Left").Order(StringComparer.Ordinal)), Is.EqualTo(types));
    }

    [TestCase("", "")]
    [TestCase("ListTitlesAsync", "")]
    [TestCase("Books ListTitlesAsync", "ShopBooksClient ShopProductsClient")]
    [TestCase("Products ListTitlesAsync", "ShopProductsClient")]
    [TestCase("ShopBooksClient", "ShopBooksClient ShopProductsClient")]
    [TestCase("Products", "ShopProductsClient")]
    public void The_client_of_a_group_is_generated_with_those_of_the_groups_around_it(string mentioned, string clients)
    {
        const string Document = """
            openapi: 3.2.0
            info: {title: Shop, version: "1"}
            servers: [{url: "https://shop.example"}]
            tags: [{name: products}, {name: books, parent: products}, {name: customers}]
            paths:
              /titles: {get: {operationId: listTitles, tags: [books], responses: {204: {description: ""}}}}
              /products: {get: {operationId: listProducts, tags: [products], responses: {204: {description: ""}}}}
              /customers: {get: {operationId: listCustomers, tags: [customers], responses: {204: {description: ""}}}}
            """;

        var code = Part(Read(Document), mentioned.Split(' '));

        Assert.That(code.Compile(), Is.Empty);
        Assert.That(string.Join(' ', Named(code, "ShopProductsClient", "ShopBooksClient", "ShopCustomersClient").Order(StringComparer.Ordinal)), Is.EqualTo(clients));
    }

    // Both APIs define a type with the same name.
    [Test]
    public void An_operation_keeps_the_types_of_its_own_api()
    {
        ApiDefinition[] apis = [Read(Shop), Read(Shop.Replace("title: Shop", "title: Store").Replace("Customer: {type: object, properties: {name:", "Customer: {type: object, properties: {nick:"))];

        var code = GeneratedCode.Of(apis, options => options with { FindMentions = names => names.Where(((string[])["StoreCustomersClient", "ListCustomersAsync"]).Contains).ToHashSet(StringComparer.Ordinal) });

        Assert.That(code.Compile(), Is.Empty);
        Assert.That(code.Plan.Apis.Select(api => string.Join(' ', api.Endpoints.Where(endpoint => endpoint.IsGenerated).Select(endpoint => endpoint.Id))), Is.EqualTo(new[] { "", "listCustomers" }));
        Assert.That(code.Text, Does.Contain(" Nick ").And.Not.Contain(" Name "));
    }

    // The project declares such a type with its members.
    [Test]
    public void The_types_of_the_members_of_a_type_of_the_project_are_not_generated()
    {
        var (api, customer) = (Read(Shop), new ProjectType("Crm.Customer"));
        api = api with { Types = [.. api.Types.Select(type => type.Name == "Customer" ? type with { ProjectType = customer } : type)], ProjectTypes = [customer] };

        var code = Part(api, ["Customers", "ListCustomersAsync", "Customer"]);

        Assert.That(code.Text, Does.Contain("global::Crm.Customer"));
        Assert.That(Named(code, "Customer", "Address"), Is.Empty);
    }

    // They are saved, and compared with those of the next build.
    [Test]
    public void The_names_of_a_module_are_distinct_and_in_order()
    {
        var plan = Part(Read(Shop), []).Plan;

        Assert.That(plan.Names, Is.Not.Empty.And.Unique);
        Assert.That(plan.Names, Is.EqualTo(plan.Names.Order(StringComparer.Ordinal)));
    }

    [Test]
    public void The_run_time_part_has_what_the_mentioned_operations_need()
    {
        Assert.That(Part(Read(Shop), ["UploadAsync"]).RuntimeText, Does.Contain("class ApiMultipartWriter"));
        Assert.That(Part(Read(Shop), ["Orders", "ListOrdersAsync"]).RuntimeText, Does.Not.Contain("class ApiMultipartWriter"));
    }

    [Test]
    public void The_registry_says_which_operations_are_generated()
    {
        var registry = Part(Read(Shop), ["Customers", "ListCustomersAsync"]).SharedFiles.Single(file => file.FileName == "Registry.g.cs").Text;

        Assert.That(registry, Does.Contain("new(\"listCustomers\", \"GET\", \"/customers\", \"customers\"),"));
        Assert.That(registry, Does.Contain("new(\"upload\", \"POST\", \"/files\", null, isGenerated: false),"));
    }

    [TestCaseSource(nameof(Documents))]
    [Category("Slow")]
    public void A_part_of_a_real_document_compiles_and_is_a_part_of_the_whole(string path)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetDirectoryName(path)! }, diagnostics);
        var apis = loader.Load(path, default) is { } root ? ApiReader.Read(root, new ApiReaderOptions(), loader, diagnostics) : [];
        if (apis.Count == 0) Assert.Ignore("It cannot be read.");
        // Large documents are compiled one way, to save time.
        bool[] ways = apis.Sum(api => api.Endpoints.Count) <= 40 ? [false, true] : [apis[0].Endpoints.Count % 2 == 0];
        foreach (var hasNamespaces in ways)
        {
            var whole = GeneratedCode.Of(apis, options => options with { HasNamespacePerGroup = hasNamespaces });
            var methods = whole.Plan.Apis.SelectMany(api => api.Endpoints).SelectMany(endpoint => endpoint.Calls).Select(call => call.Split('.')).ToList();
            var mentioned = methods.Where((_, index) => index % Math.Max(1, methods.Count / 7) == 3 % Math.Max(1, methods.Count)).SelectMany(call => call).ToHashSet(StringComparer.Ordinal);

            var part = GeneratedCode.Of(apis, options => options with { HasNamespacePerGroup = hasNamespaces, FindMentions = names => names.Where(mentioned.Contains).ToHashSet(StringComparer.Ordinal) });

            Assert.That(part.Compile(), Is.Empty);
            // With the names of all members, the types are those of the whole.
            mentioned.UnionWith(whole.Plan.Apis.SelectMany(api => api.Types).SelectMany(type => type.Members).Select(member => member.Member));
            part = GeneratedCode.Of(apis, options => options with { HasNamespacePerGroup = hasNamespaces, FindMentions = names => names.Where(mentioned.Contains).ToHashSet(StringComparer.Ordinal) });
            var all = Types(whole).Select(type => type.ToString()).ToHashSet(StringComparer.Ordinal);
            var other = Types(part).Where(type => !all.Contains(type.ToString())).Select(type => type.Identifier.Text).ToList();
            Assert.That(other.Where(name => !IsOfSeveral(name)), Is.Empty, "Only clients, policies, codecs and headers depend on the set of operations.");
        }
    }

    private static bool IsOfSeveral(string name) => Array.Exists(["Client", "Auth", "Json", "Xml", "Headers"], end => name.EndsWith(end, StringComparison.Ordinal));

    private static IEnumerable<TypeDeclarationSyntax> Types(GeneratedCode code) => code.Files
        .SelectMany(file => CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<TypeDeclarationSyntax>());

    private static IEnumerable<string> Named(GeneratedCode code, params string[] names) => Types(code).Select(type => type.Identifier.Text).Distinct(StringComparer.Ordinal).Where(names.Contains);

    private static GeneratedCode Part(ApiDefinition api, IReadOnlyList<string> mentioned, Func<ModuleOptions, ModuleOptions>? change = null) =>
        GeneratedCode.Of([api], options => (change?.Invoke(options) ?? options) with { FindMentions = names => names.Where(mentioned.Contains).ToHashSet(StringComparer.Ordinal) });

    private static ApiDefinition Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetTempPath() }, diagnostics);
        return ApiReader.Read(DocumentReader.Read("api.yaml", System.Text.Encoding.UTF8.GetBytes(text), diagnostics)!, new ApiReaderOptions(), loader, diagnostics).Single();
    }

    private static IEnumerable<TestCaseData> Documents() =>
        from root in new[] { Repository.PathOf("testassets", "apis"), Repository.PathOf("..", "shared", "specs") }
        where Directory.Exists(root)
        from path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where RealDocumentsTests.IsDescription(path)
        select new TestCaseData(path).SetArgDisplayNames(Path.GetRelativePath(root, path));
}
