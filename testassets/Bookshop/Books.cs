using System.Text.Json.Serialization;

namespace Bookshop;

internal enum Genre
{
    Novel,
    Poetry,
    Science,
}

internal enum Binding
{
    Hardcover,
    Paperback,
}

internal sealed record NewBook(string Title, string Author, Genre Genre, decimal? Price, DateOnly? Published);

internal sealed record Book(int Id, string Title, string Author, Genre Genre, decimal? Price, DateOnly? Published);

internal sealed record Cover(int BookId, string FileName, string ContentType, long Size, string Caption);

internal sealed record Description(string Kind, string Title);

internal sealed record Sale(int Number, decimal Amount);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Medium), "medium")]
[JsonDerivedType(typeof(AudioBook), "audio")]
[JsonDerivedType(typeof(PrintedBook), "print")]
internal class Medium
{
    public required string Title { get; init; }
}

internal sealed class AudioBook : Medium
{
    public required string Narrator { get; init; }

    public TimeSpan Duration { get; init; }
}

internal sealed class PrintedBook : Medium
{
    public int Pages { get; init; }

    public Binding Binding { get; init; }
}

internal sealed class Shelf
{
    private readonly List<Book> _books =
    [
        new(1, "Moby Dick", "Herman Melville", Genre.Novel, 12.50m, new DateOnly(1851, 10, 18)),
        new(2, "Leaves of Grass", "Walt Whitman", Genre.Poetry, null, new DateOnly(1855, 7, 4)),
        new(3, "Opticks", "Isaac Newton", Genre.Science, 30m, null),
    ];

    public IEnumerable<Book> Find(Genre? genre, string[]? authors)
    {
        lock (_books)
        {
            return [.. _books.Where(book => (genre is null || book.Genre == genre)
                && (authors is null or [] || authors.Contains(book.Author)))];
        }
    }

    public Book? Get(int id)
    {
        lock (_books) return _books.Find(book => book.Id == id);
    }

    public Book Add(NewBook book)
    {
        lock (_books)
        {
            var added = new Book(_books.Max(known => known.Id) + 1, book.Title, book.Author, book.Genre, book.Price, book.Published);
            _books.Add(added);
            return added;
        }
    }

    public bool Remove(int id)
    {
        lock (_books) return _books.RemoveAll(book => book.Id == id) > 0;
    }
}
