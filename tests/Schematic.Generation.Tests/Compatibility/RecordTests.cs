using Schematic.Generation.Modules;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Tests.Compatibility;

/// <summary>Records of surfaces and changelogs as files.</summary>
public sealed class RecordTests
{
    private const string Chat = """
        openapi: 3.1.0
        info: { title: Chat, version: "1.0" }
        servers: [{ url: https://chat.example }]
        security: [{ key: [] }]
        paths:
          /rooms:
            get:
              operationId: listRooms
              parameters:
                - { name: sort, in: query, explode: false, schema: { type: array, items: { type: string } } }
                - { name: limit, in: query, required: true, deprecated: true, schema: { type: integer, format: int32 } }
              responses:
                "200": { description: Rooms., content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/room" } } } } }
        components:
          securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
          schemas:
            room:
              type: object
              required: [id, kind]
              properties:
                id: { type: integer, readOnly: true }
                kind: { const: 'a "b"' }
                state: { type: [string, "null"], enum: [open, closed, null] }
        """;

    [Test]
    public void A_record_contains_the_recorded_surface()
    {
        using var project = new ChangedProject(Chat);
        Assert.That(File.ReadAllText(project.RecordPath), Is.EqualTo("""
            {
              "$schema": "urn:schematic-build:lock.schema.json",
              "apis": {
                "Chat": {
                  "version": "1.0",
                  "client": "ChatClient",
                  "schemes": {
                    "key": {
                      "sends": "apiKey header X-Key",
                      "environment": [
                        "CHAT_API_KEY"
                      ]
                    }
                  },
                  "security": [
                    {
                      "key": []
                    }
                  ],
                  "operations": {
                    "listRooms": {
                      "at": "GET /rooms",
                      "calls": [
                        "ListRoomsAsync"
                      ],
                      "requests": [
                        "ListRoomsRequest"
                      ],
                      "parameters": {
                        "query limit": "required deprecated int32 Limit",
                        "query sort": "string[] Sort (form)"
                      },
                      "order": [
                        "query limit",
                        "query sort"
                      ],
                      "responses": {
                        "200": {
                          "application/json": {
                            "json": "room[]"
                          }
                        }
                      }
                    }
                  },
                  "types": {
                    "RoomState": {
                      "name": "RoomState",
                      "of": "string",
                      "enum": {
                        "closed": "Closed",
                        "open": "Open"
                      }
                    },
                    "room": {
                      "name": "Room",
                      "object": {
                        "id": "required readonly int64 Id",
                        "kind": "required string Kind = \"a \\\"b\\\"\"",
                        "state": "RoomState? State"
                      }
                    }
                  }
                }
              }
            }

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void An_unchanged_record_is_not_written_again()
    {
        using var project = new ChangedProject(Chat);
        Assert.That(project.Accept().Written, Is.Empty);
    }

    [Test]
    public void Without_a_record_a_warning_says_how_to_create_one()
    {
        using var folder = new ProjectFolder().WithApi("apis/chat.yaml", Chat);
        var result = folder.Run(options => options with { Compatibility = CompatibilityMode.Error });
        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.ToString()), Is.EqualTo(
        [
            folder.PathOf("apis/chat.yaml") + ": warning SCH7002: The record 'chat.schematic.lock.json' does not exist; 'dotnet build -t:SchematicAccept' records the current surface",
        ]));
        Assert.That(result.HasErrors, Is.False);
    }

    [Test]
    public void A_breaking_change_is_an_error_on_request_and_nothing_is_generated()
    {
        using var project = new ChangedProject(Chat);
        var before = project.Folder.Files;
        project.To(Chat.Replace("listRooms", "findRooms", StringComparison.Ordinal));
        var result = project.Run(options => options with { Compatibility = CompatibilityMode.Error });
        Assert.That(result.HasErrors, Is.True);
        Assert.That(result.Diagnostics.Select(diagnostic => (diagnostic.Descriptor.Code, diagnostic.Severity)), Has.All.EqualTo(("SCH7080", DiagnosticSeverity.Error)));
        Assert.That(project.Folder.Files, Is.EqualTo(before));
    }

    [Test]
    public void Accepting_ends_the_warnings_and_adds_the_change_to_the_changelog()
    {
        using var project = new ChangedProject(Chat);
        project.To(Chat.Replace("integer, format: int32", "string", StringComparison.Ordinal).Replace("\"1.0\"", "\"1.1\"", StringComparison.Ordinal)
            .Replace("state: {", "topic: { type: string }\n        state: {", StringComparison.Ordinal));
        Assert.That(project.Judge().Select(diagnostic => diagnostic.Descriptor.Code), Is.EqualTo(["SCH7050"]));

        Assert.That(project.Accept().Written, Is.EqualTo(["api.schematic.changelog.md", "api.schematic.lock.json"]));
        Assert.That(project.Judge(), Is.Empty);
        Assert.That(File.ReadAllText(project.ChangelogPath), Is.EqualTo("""
            # Changelog

            ## Chat 1.1

            From 1.0.

            ### Breaking

            - The query parameter 'limit' of 'listRooms': the type changed from 'int32' to 'string' (SCH7050). `api.yaml(11,11)`

            ### Added

            - The member 'topic' of 'room'. `api.yaml(23,16)`


            """.ReplaceLineEndings("\n")));

        project.To(Chat.Replace("\"1.0\"", "\"2.0\"", StringComparison.Ordinal));
        project.Accept();
        Assert.That(File.ReadAllText(project.ChangelogPath), Does.StartWith("# Changelog\n\n## Chat 2.0\n\nFrom 1.1.\n").And.Contain("\n\n## Chat 1.1\n\nFrom 1.0.\n"));
    }

    [Test]
    public void A_change_that_affects_all_operations_is_one_line()
    {
        var shared = Chat.Replace("components:", """
              /people:
                get:
                  operationId: listPeople
                  responses: { "204": { description: Nobody. } }
            components:
              responses: { error: { description: An error., content: { text/plain: { schema: { type: string } } } } }
            """, StringComparison.Ordinal);
        using var project = new ChangedProject(shared);
        project.To(shared.Replace("\"200\":", "default: { $ref: \"#/components/responses/error\" }\n        \"200\":", StringComparison.Ordinal)
            .Replace("{ \"204\"", "{ default: { $ref: \"#/components/responses/error\" }, \"204\"", StringComparison.Ordinal));
        project.Accept();

        Assert.That(File.ReadAllText(project.ChangelogPath), Does.Contain("\n### Added\n\n- The response default of 'listPeople', 'listRooms'. `api.yaml("));
    }

    [Test]
    public void The_metadata_tell_what_is_not_accepted_yet()
    {
        using var project = new ChangedProject(Chat);
        project.To(Chat.Replace("listRooms", "findRooms", StringComparison.Ordinal));
        var result = project.Run(options => options with { EmitsMetadata = true });
        Assert.That(result.Diagnostics, Is.Empty, "nobody asked for judgement");
        Assert.That(File.ReadAllText(Path.Combine(project.Folder.Output, "metadata/Chat/changelog.md")), Does.StartWith("# Changelog\n\n## Chat Unreleased\n\n### Breaking\n\n- A method of 'findRooms'"));
    }

    [TestCase("{", "SCH1006", 1)]
    [TestCase("{}", "SCH7001", 1)]
    [TestCase("{ \"apis\": { \"Chat\": {} } }", "SCH7001", 1)]
    [TestCase("{ \"apis\": { \"Chat\": { \"client\": \"ChatClient\",\n \"types\": { \"a\": { \"object\": { \"b\": \"[]\" } } } } } }", "SCH7001", 2)]
    [TestCase("{ \"apis\": { \"Chat\": { \"client\": \"ChatClient\",\n\n \"types\": { \"a\": 1 } } } }", "SCH7001", 3)]
    public void An_invalid_record_is_reported_with_its_location_and_replaced_on_acceptance(string record, string code, int line)
    {
        using var project = new ChangedProject(Chat);
        File.WriteAllText(project.RecordPath, record);
        var result = project.Run(options => options with { Compatibility = CompatibilityMode.Warn });
        Assert.That(result.Diagnostics.Select(diagnostic => (diagnostic.Descriptor.Code, diagnostic.Location.File, diagnostic.Location.Line)), Is.EqualTo([(code, project.RecordPath, line)]));
        Assert.That(result.HasErrors, Is.True);
        project.Accept();
        Assert.That(project.Judge(), Is.Empty);
    }

    [Test]
    public void Two_descriptions_cannot_have_one_record()
    {
        using var folder = new ProjectFolder().WithApi("chat.yaml", Chat).WithApi("chat.json", """{ "openapi": "3.1.0", "info": { "title": "Other", "version": "1" }, "paths": {} }""");
        var result = folder.Run(options => options with { Compatibility = CompatibilityMode.Warn });
        Assert.That(result.Diagnostics.Select(diagnostic => (diagnostic.Descriptor.Code, diagnostic.Location.File)), Is.EqualTo([("SCH7004", folder.PathOf("chat.json"))]));
    }

    [Test]
    public void A_record_that_cannot_be_written_is_reported()
    {
        using var folder = new ProjectFolder().WithApi("chat.yaml", Chat);
        Directory.CreateDirectory(folder.PathOf("chat.schematic.lock.json"));
        var result = folder.Run(options => options with { Mode = GenerationMode.Accept });
        Assert.That(result.Diagnostics.Select(diagnostic => (diagnostic.Descriptor.Code, diagnostic.Location.File)), Is.EqualTo([("SCH7003", folder.PathOf("chat.schematic.lock.json"))]));
    }

    [Test]
    public void A_record_is_part_of_what_a_module_is_made_from()
    {
        using var project = new ChangedProject(Chat);
        Func<GenerationOptions, GenerationOptions> warn = options => options with { Compatibility = CompatibilityMode.Warn };
        Assert.That(project.Run(warn).Generated, Is.EqualTo(1));
        Assert.That(project.Run(warn).Generated, Is.Zero);
        File.AppendAllText(project.RecordPath, " ");
        Assert.That(project.Run(warn).Generated, Is.EqualTo(1));
        File.Delete(project.RecordPath);
        Assert.That(project.Run(warn).Diagnostics.Select(diagnostic => diagnostic.Descriptor.Code), Is.EqualTo(["SCH7002"]));
    }

    private static IEnumerable<string> Documents =>
        Directory.EnumerateFiles(Repository.PathOf("testassets", "apis"), "*.yaml")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("testassets", "descriptions"), "*.*").Where(file => !file.EndsWith(".md", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

    [TestCaseSource(nameof(Documents))]
    public async Task A_record_of_a_real_description_follows_its_schema_and_is_read_as_it_was_written(string document)
    {
        using var project = new ChangedProject(File.ReadAllText(Repository.PathOf(document)), Path.GetFileName(document));
        Assert.That(project.Judge(), Is.Empty);
        Assert.That(project.Accept().Written, Is.Empty);
        var schema = await NJsonSchema.JsonSchema.FromFileAsync(Repository.PathOf("src", "Schematic.Build", "schemas", "lock.schema.json"));
        Assert.That(schema.Validate(File.ReadAllText(project.RecordPath)).Select(error => error.ToString()), Is.Empty);
    }
}
