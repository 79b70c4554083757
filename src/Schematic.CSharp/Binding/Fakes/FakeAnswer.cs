using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Fakes;

/// <summary>The answer of a fake to the calls of an operation.</summary>
/// <param name="Type">The type of the answer.</param>
/// <param name="Call">The method that answers a call.</param>
/// <param name="Format">The format that writes the response.</param>
/// <param name="Sample">The sample; null if there is none.</param>
internal sealed record FakeAnswer(CSharpType Type, string Call, Expression Format, string? Sample);
