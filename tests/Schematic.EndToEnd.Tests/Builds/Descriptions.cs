using Schematic.EndToEnd.Tests.Harness;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Small descriptions to build clients from.</summary>
internal static class Descriptions
{
    /// <summary>The paths of the six descriptions of real services.</summary>
    public static IReadOnlyList<string> Six { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "testassets", "apis"), "*.schematic.yaml").Order(StringComparer.Ordinal)];

    /// <summary>An API with one endpoint and one type.</summary>
    public const string Pets = """
        api: Pets
        baseUrl: https://pets.example

        endpoints:
          RetrievePet:
            summary: Retrieves a pet.
            get: /pets/{id}
            returns: Pet

        types:
          Pet:
            id: string
            name: string?
        """;

    /// <summary>Another API.</summary>
    public const string Toys = """
        api: Toys
        baseUrl: https://toys.example

        endpoints:
          ListToys:
            get: /toys
            returns: "Toy[]"

        types:
          Toy:
            label: string
        """;

    /// <summary>An OpenAPI document that refers to <see cref="Common"/>, a file beside it.</summary>
    public const string Games = """
        openapi: 3.1.0
        info: { title: Games, version: "1" }
        servers: [{ url: https://games.example }]
        paths:
          /games:
            get:
              operationId: listGames
              responses:
                "200":
                  description: The games.
                  content: { application/json: { schema: { type: array, items: { $ref: "common.yaml#/Game" } } } }
        """;

    /// <summary>The file that <see cref="Games"/> refers to.</summary>
    public const string Common = """
        Game:
          type: object
          required: [title]
          properties:
            title: { type: string }
        """;

    /// <summary>Adds the six descriptions of real services to a consumer.</summary>
    public static Consumer WithSixApis(this Consumer consumer) =>
        Six.Aggregate(consumer, (project, path) => project.WithFile("apis/" + Path.GetFileName(path), File.ReadAllText(path)));
}
