using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Schematic.Runtime.Tests.Http.Shop;

public sealed partial record Item : IJsonModel<Item>
{
    private static readonly JsonMembers Members = new("id!", "name?", "price?");

    public Item()
    {
    }

    [SetsRequiredMembers]
    private Item(ref Utf8JsonReader reader, JsonReadContext context)
    {
        var members = Members.Start(ref reader, context);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: Id = Json.String.Read(ref reader, context); break;
                case 1: Name = Json.String.Read(ref reader, context); break;
                case 2: Price = Json.Decimal.Read(ref reader, context); break;
            }
        }
    }

    public required string Id { get; init; } = "";

    public string? Name { get; init; }

    public decimal? Price { get; init; }

    public static JsonShape JsonShape => Members;

    public static Item ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => new(ref reader, context);

    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Json.String.Write(writer, Members[0], Id);
        Json.String.WriteOptional(writer, Members[1], Name);
        Json.Decimal.WriteOptional(writer, Members[2], Price);
        writer.WriteEndObject();
    }
}
