SELECT DATE_FORMAT(f.first_date, '%Y-%m') AS a,
    PERIOD_DIFF(DATE_FORMAT(d.business_date, '%Y%m'), DATE_FORMAT(f.first_date, '%Y%m')) AS b,
    COUNT(DISTINCT d.customer_id) AS c, SUM(d.orders) AS d, SUM(d.amount) AS e, SUM(d.unvalued) AS f
FROM days d JOIN (SELECT customer_id, MIN(business_date) AS first_date FROM days GROUP BY customer_id) f
    ON f.customer_id = d.customer_id
WHERE f.first_date >= {from} AND f.first_date < {to}
GROUP BY a, b HAVING b <= {periods} ORDER BY a, b
