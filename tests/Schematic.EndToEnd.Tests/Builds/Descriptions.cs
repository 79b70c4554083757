namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>Small descriptions to build clients from.</summary>
internal static class Descriptions
{
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
}
