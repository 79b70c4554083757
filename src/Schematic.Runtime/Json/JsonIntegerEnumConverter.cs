using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/> read and write open enums of integers, as dictionary keys too.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class JsonIntegerEnumConverter<T>() : JsonScalarConverter<T>(Json.IntegerEnum<T>())
    where T : struct, IOpenEnum<T, long>;
