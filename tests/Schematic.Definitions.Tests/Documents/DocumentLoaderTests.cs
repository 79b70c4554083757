using System.Security.Cryptography;
using Schematic.Definitions.Documents.Loading;
using static Schematic.Definitions.Tests.Documents.Reading;

namespace Schematic.Definitions.Tests.Documents;

public sealed class DocumentLoaderTests
{
    [Test]
    public void A_file_is_read_once_and_known_by_its_hash()
    {
        using var folder = new DocumentFolder().With("apis/a.yaml", "a: 1");

        var first = folder.Load("apis/a.yaml");
        var second = folder.Load("apis/../apis/a.yaml");

        Assert.That(second, Is.SameAs(first));
        var hash = Convert.ToHexString(SHA256.HashData("a: 1"u8)).ToLowerInvariant();
        Assert.That(folder.Loader.Files, Is.EqualTo([new LoadedFile(folder.PathOf("apis/a.yaml"), hash)]));
    }

    [Test]
    public void Files_are_listed_in_the_order_of_loading_broken_ones_too()
    {
        using var folder = new DocumentFolder()
            .With("apis/a.yaml", "r: {$ref: z.yaml}\ns: {$ref: b.json}").With("apis/z.yaml", "z: 1").With("apis/b.json", "{");

        folder.Resolve("r");
        folder.Resolve("s");
        folder.Resolve("s");

        Assert.That(folder.Loader.Files.Select(file => Path.GetFileName(file.Path)), Is.EqualTo(["a.yaml", "z.yaml", "b.json"]));
        Assert.That(folder.Codes, Is.EqualTo(["b.json(1,2) SCH1006"]));
    }

    [TestCase("#/b", "{c: ['x', 'y'], a/b: 2, m~n: 3, a b: 4, 10%: 5, $id: 'urn:b'}")]
    [TestCase("#/b/c/1", "'y'")]
    [TestCase("#/b/a~1b", "2")]
    [TestCase("#/b/a%2Fb", "2")]
    [TestCase("#/b/m~0n", "3")]
    [TestCase("#/b/m%7E0n", "3")]
    [TestCase("#/b/a%20b", "4")]
    [TestCase("#/b/10%25", "5")]
    [TestCase("#/b/10%", "5")]
    [TestCase("#named", "{$anchor: 'named'}")]
    [TestCase("urn:b#/c/0", "'x'", Description = "An identifier is the document of its pointer's root.")]
    [TestCase("other.json", "{x: {y: 1}, $id: 'https://example.com/other'}")]
    [TestCase("other.json#", "{x: {y: 1}, $id: 'https://example.com/other'}")]
    [TestCase("./other.json#/x/y", "1")]
    [TestCase("sub/../other.json#/x", "{y: 1}")]
    [TestCase("sub/with%20blank.yaml#/z", "'z'")]
    [TestCase("#/chain/y", "1")]
    [TestCase("#/sequence/0/y", "1")]
    public void A_reference_leads_to(string reference, string expected)
    {
        using var folder = new DocumentFolder()
            .With("apis/a.yaml", $$"""
                from: {$ref: "{{reference}}"}
                b: {c: [x, y], a/b: 2, m~n: 3, "a b": 4, "10%": 5, $id: "urn:b"}
                deep: [{$anchor: named}]
                chain: {$ref: "#/link"}
                link: {$ref: "other.json#/x"}
                sequence: [{$ref: "#/chain"}]
                """)
            .With("apis/other.json", """{"x": {"y": 1}, "$id": "https://example.com/other"}""")
            .With("apis/sub/with blank.yaml", "z: z");

        Assert.That(Describe(folder.Resolve("from")), Is.EqualTo(expected));
        Assert.That(folder.Messages, Is.Empty);
    }

    [Test]
    public void A_reference_is_relative_to_the_file_that_holds_it()
    {
        using var folder = new DocumentFolder()
            .With("apis/a.yaml", "r: {$ref: sub/b.yaml}")
            .With("apis/sub/b.yaml", "c: {$ref: '../c.yaml#/d'}\nself: {$ref: '#/c'}").With("apis/c.yaml", "d: 1");
        var inner = folder.Resolve("r")!;

        Assert.That(Describe(folder.Loader.Resolve(inner, "../c.yaml#/d", inner.Location)), Is.EqualTo("1"));
        Assert.That(folder.Loader.Resolve(inner, "#/c", inner.Location), Is.SameAs(inner.At("c")));
    }

    [Test]
    public void A_document_that_was_loaded_is_found_by_its_identifier()
    {
        using var folder = new DocumentFolder()
            .With("apis/a.yaml", "r: {$ref: 'https://example.com/b#/x'}\ns: {$ref: 'https://example.com/c'}")
            .With("apis/b.yaml", "$id: https://example.com/b\nx: 1").With("apis/c.yaml", "$self: https://example.com/c\ny: 2");
        folder.Load("apis/b.yaml");
        folder.Load("apis/c.yaml");

        Assert.That(Describe(folder.Resolve("r")), Is.EqualTo("1"));
        Assert.That(Describe(folder.Resolve("s")), Does.Contain("y: 2"));
    }

    [TestCase("a|r", "https://x.example/s/a.json", "{$id: 'https://x.example/s/a.json', r: 1}", TestName = "An identifier is found from anywhere in its document")]
    [TestCase("a|r", "#", "{$id: 'https://x.example/s/a.json', r: 1}", TestName = "An empty fragment below an identifier is what has it")]
    [TestCase("a|r", "#/r", "1", TestName = "A pointer below an identifier begins there")]
    [TestCase("a|r", "#/b/$id", "'b.json'", TestName = "A pointer that leads nowhere there begins at the document")]
    [TestCase("a|$id", "../t/b.json", null, TestName = "A relative reference is relative to the identifier, and to the file after that")]
    [TestCase("c|d|e", "f.json#/x", "1", TestName = "Relative identifiers are relative to those around them")]
    [TestCase("c|d|e", "../c.json", "{$id: 'https://x.example/u/c.json', d: {$id: 'v/d.json', e: {$id: 'f.json', x: 1}}}", TestName = "Dots lead up in the identifier's path")]
    [TestCase("b|$id", "b.json", "{$id: 'b.json'}", TestName = "An identifier that looks like a file is none")]
    [TestCase("b|$id", "next.json", "'next'", TestName = "What no identifier has is a file")]
    [TestCase("g|h", "#own", "{$anchor: 'own', n: 1}", TestName = "An anchor belongs to the identifier around it")]
    [TestCase("g|h", "i.json#own", "{$anchor: 'own', n: 2}", TestName = "Another identifier has another anchor of that name")]
    [TestCase("j|k", "https://x.example/data.json", null, TestName = "An identifier in data is none")]
    public void Below_an_identifier_references_are_relative_to_it(string from, string reference, string? expected)
    {
        using var folder = new DocumentFolder()
            .With("apis/a.yaml", """
                a: {$id: "https://x.example/s/a.json", r: 1}
                b: {$id: b.json}
                c: {$id: "https://x.example/u/c.json", d: {$id: v/d.json, e: {$id: f.json, x: 1}}}
                g: {$id: "https://x.example/g.json", h: [{$anchor: own, n: 1}], i: {$id: i.json, o: [{$anchor: own, n: 2}]}}
                j: {k: 1, schema: {$id: "https://x.example/j.json", enum: [{$id: data.json}], const: {$id: data.json}, unknown: {$id: data.json}, default: {$id: data.json}}}
                """)
            .With("apis/next.json", "\"next\"");
        var node = folder.Load("apis/a.yaml")!.At(from);

        Assert.That(Describe(folder.Loader.Resolve(node, reference, node.Location)), Is.EqualTo(expected ?? ""));
    }

    [TestCase("other.yaml#/x", "1")]
    [TestCase("https://x.example/apis/other.yaml#/x", "1")]
    [TestCase("https://x.example/apis/main#/own", "2")]
    [TestCase("main#/own", "2")]
    [TestCase("#/own", "2")]
    public void References_are_relative_to_what_a_document_calls_itself(string reference, string expected)
    {
        using var folder = new DocumentFolder()
            .With("apis/a.yaml", $"$self: https://x.example/apis/main\nown: 2\nfrom: {{$ref: '{reference}'}}").With("apis/other.yaml", "x: 1");

        Assert.That(Describe(folder.Resolve("from")), Is.EqualTo(expected));
        Assert.That(folder.Messages, Is.Empty);
    }

    [Test]
    public void A_circle_of_references_on_the_way_of_a_pointer_ends()
    {
        using var folder = new DocumentFolder()
            .With("apis/a.yaml", "r: {$ref: '#/a/x'}\na: {$ref: '#/b/y'}\nb: {$ref: '#/a/z'}\nself: {$ref: '#/self/x'}");

        Assert.That(folder.Resolve("r"), Is.Null);
        Assert.That(folder.Resolve("self"), Is.Null);
        Assert.That(folder.Codes, Is.EqualTo(["a.yaml(1,11) SCH1022", "a.yaml(4,14) SCH1022"]));
    }

    [Test]
    public void A_tree_that_was_not_loaded_from_a_file_resolves_within_itself()
    {
        using var folder = new DocumentFolder();
        var root = ReadWhole("memory.yaml", "a: {$anchor: x}\nb: {$ref: '#x'}");

        Assert.That(folder.Loader.Resolve(root, "#x", root.Location), Is.SameAs(root.At("a")));
    }
}
