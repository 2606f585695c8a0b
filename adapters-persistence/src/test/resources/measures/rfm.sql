SELECT r AS a, f AS b, COUNT(*) AS c, SUM(m) AS d, SUM(ms) AS e
FROM (SELECT m, 1 + FLOOR(5 * (RANK() OVER (ORDER BY last_date) - 1) / COUNT(*) OVER ()) AS r,
        1 + FLOOR(5 * (RANK() OVER (ORDER BY days) - 1) / COUNT(*) OVER ()) AS f,
        1 + FLOOR(5 * (RANK() OVER (ORDER BY m) - 1) / COUNT(*) OVER ()) AS ms
    FROM (SELECT customer_id, MAX(business_date) AS last_date, COUNT(*) AS days, SUM(amount) AS m
        FROM days WHERE business_date >= {from} AND business_date < {to} GROUP BY customer_id) p) q
GROUP BY r, f ORDER BY r DESC, f DESC
